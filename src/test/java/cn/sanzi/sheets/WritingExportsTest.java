package cn.sanzi.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.sheets.SheetWriters.ExportColumn;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WritingExportsTest {

  private static final ExportSpec HOUSES =
      new ExportSpec(
          "资产清单",
          "景德镇市资产卡片",
          List.of("筛选：种类＝房屋；截至 2025-05-12"),
          List.of(
              new ExportColumn("名称", 30, -1),
              new ExportColumn("原值（元）", 16, 2),
              new ExportColumn("取得日期", 12, -1),
              new ExportColumn("层数", 6, 0)),
          "演示数据");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void writesNumbersAsNumbersAndDatesAsDates() throws IOException {
    write(row ->
        row.text("业务用房楼")
            .number(new BigDecimal("3742500.10"))
            .date(LocalDate.of(2024, 3, 1))
            .integer(6));

    Row row = sheet().getRow(3);
    assertThat(row.getCell(0).getStringCellValue()).isEqualTo("业务用房楼");
    assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(3742500.10);
    assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2024-03-01");
    assertThat(DateUtil.isCellDateFormatted(row.getCell(2))).isTrue();
    assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(6);
  }

  @Test
  void neverWritesAFormulaWhateverTextBeginsWith() throws IOException {
    List<String> attacks =
        List.of(
            "=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", "=HYPERLINK(\"x\")");
    for (String attack : attacks) {
      write(row -> row.text(attack));
      Cell cell = sheet().getRow(3).getCell(0);

      assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell.getStringCellValue()).isEqualTo(attack);
      assertThat(cell.getCellStyle().getQuotePrefixed()).as(attack).isTrue();
    }
  }

  @Test
  void keepsEveryCharacterThatATextMayHave() throws IOException {
    String odd = " <a & \"b\">\n𠮷é_x0041_\u0001 ";
    write(row -> row.text(odd));

    assertThat(sheet().getRow(3).getCell(0).getStringCellValue()).isEqualTo(odd);
  }

  @Test
  void replacesWhatIsNoCharacterAtAll() throws IOException {
    write(row -> row.text("半\uD83D个\uFFFF字"));

    assertThat(sheet().getRow(3).getCell(0).getStringCellValue()).isEqualTo("半\uFFFD个\uFFFD字");
  }

  @Test
  void breaksLinesAsSpreadsheetsDo() throws IOException {
    write(row -> row.text("一\r\n二"));

    assertThat(sheet().getRow(3).getCell(0).getStringCellValue()).isEqualTo("一\n二");
  }

  @Test
  void cutsTextThatNoCellHoldsAndSaysSo() throws IOException {
    write(row -> row.text("长".repeat(40_000)));

    String kept = sheet().getRow(3).getCell(0).getStringCellValue();
    assertThat(kept).hasSize(32_767).startsWith("长长").endsWith("（内容过长，此处截断）");
  }

  @Test
  void writesEveryDigitOfAnAmount() throws IOException {
    write(row -> row.blank().number(new BigDecimal("9007199254740.93")));

    assertThat(sheet().getRow(3).getCell(1).getRawValue()).isEqualTo("9007199254740.93");
  }

  @Test
  void leavesAFileThatNothingOpensWhenItWasNotFinished() throws IOException {
    try (SheetWriter writer = new WorkbookWriters().export(out, HOUSES)) {
      writer.text("一").endRow();
    }

    assertThatThrownBy(this::sheet).isInstanceOf(Exception.class);
  }

  @Test
  void sendsTheFirstBytesBeforeAnyRow() throws IOException {
    try (SheetWriter writer = new WorkbookWriters().export(out, HOUSES)) {
      assertThat(writer).isNotNull();
      assertThat(out.size()).isPositive();
    }
  }

  @Test
  void writesLongNumbersAsTextSoThatNoDigitIsLost() throws IOException {
    write(row -> row.blank().digits("1234567890123456.78"));

    assertThat(sheet().getRow(3).getCell(1).getStringCellValue()).isEqualTo("1234567890123456.78");
  }

  @Test
  void putsTitleFilterAndWatermarkAboveFrozenHeadings() throws IOException {
    write(row -> row.text("一"));

    XSSFSheet sheet = sheet();
    assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("景德镇市资产卡片", "演示数据");
    assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).startsWith("筛选");
    assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("原值（元）");
    assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
  }

  private void write(Consumer<SheetWriter> row) throws IOException {
    out.reset();
    try (SheetWriter writer = new WorkbookWriters().export(out, HOUSES)) {
      row.accept(writer);
      writer.endRow();
      writer.finish();
    }
  }

  private XSSFSheet sheet() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      return workbook.getSheetAt(0);
    }
  }
}
