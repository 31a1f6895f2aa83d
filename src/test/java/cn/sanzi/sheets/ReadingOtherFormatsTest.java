package cn.sanzi.sheets;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.sheets.Sheets.Mark;
import cn.sanzi.sheets.Sheets.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingOtherFormatsTest {

  private static final String ACCOUNTS =
      """
      序号,账户名称,银行账号,余额\r
      1,"某局,工会",'15247181892510122,"4,406.10"\r
      \r
      3,"两
      行""引",１２３,\r
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("file");
  }

  @Test
  void readsDelimitedTextInEveryEncodingThatBureausUse() throws IOException {
    for (Charset charset : List.of(UTF_8, Charset.forName("GBK"), UTF_16)) {
      Files.write(file, ACCOUNTS.getBytes(charset));
      assertAccounts();
    }
    Files.write(file, ("\uFEFF" + ACCOUNTS).getBytes(UTF_8));
    assertAccounts();
  }

  private void assertAccounts() throws IOException {
    List<SheetRow> rows = read();
    assertThat(rows.stream().map(SheetRow::number)).containsExactly(1, 2, 4);
    assertThat(texts(rows.get(1))).containsExactly("1", "某局,工会", "'15247181892510122", "4,406.10");
    assertThat(texts(rows.get(2))).containsExactly("3", "两\n行\"引", "１２３");
    assertThat(rows.get(1).cell(0).type()).isEqualTo(Cell.Type.TEXT);
  }

  @Test
  void findsTabsAndSemicolonsBetweenFields() throws IOException {
    Files.writeString(file, "名称\t面积\n一号楼\t1,234.5\n");
    assertThat(texts(read().get(1))).containsExactly("一号楼", "1,234.5");

    Files.writeString(file, "名称;面积\n一号楼;12,5\n二号楼;13,5\n");
    assertThat(texts(read().get(1))).containsExactly("一号楼", "12,5");
  }

  @Test
  void readsTheOlderBinaryFormat() throws IOException {
    anOldWorkbook();

    List<SheetRow> rows = read();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).sheet()).isEqualTo(1);
    assertThat(rows.get(1).cells())
        .containsExactly(
            new Cell(Cell.Type.TEXT, "一号楼"),
            new Cell(Cell.Type.NUMBER, "1337.4"),
            new Cell(Cell.Type.DATE, "45352"),
            new Cell(Cell.Type.NUMBER, "3"),
            new Cell(Cell.Type.TEXT, "楼"),
            new Cell(Cell.Type.BOOLEAN, "TRUE"));
    assertThat(new WorkbookSheets().sheetsOf(file).getFirst().hidden()).isTrue();
  }

  @Test
  void marksTheOlderFormatInItsOwnKind() throws IOException {
    anOldWorkbook();
    Path marked = folder.resolve("marked");

    assertThat(mark(marked, new Mark(1, 2, 1, Tone.WRONG, "太大"))).isEqualTo("xls");

    try (HSSFWorkbook workbook = new HSSFWorkbook(Files.newInputStream(marked))) {
      HSSFRow row = workbook.getSheet("房屋").getRow(1);
      assertThat(row.getCell(1).getCellStyle().getFillForegroundColor())
          .isEqualTo(IndexedColors.ROSE.getIndex());
      assertThat(row.getCell(6).getStringCellValue()).isEqualTo("面积：太大");
      assertThat(workbook.getSheet(SystemText.PROBLEMS)).isNotNull();
    }
    file = marked;
    assertThat(read()).hasSize(2);
    assertThat(read().get(1).cells()).hasSize(6);
  }

  @Test
  void marksDelimitedTextInAWorkbook() throws IOException {
    Files.write(file, ACCOUNTS.getBytes(Charset.forName("GBK")));
    Path marked = folder.resolve("marked");

    assertThat(mark(marked, new Mark(0, 4, 2, Tone.WRONG, "账号位数不对"))).isEqualTo("xlsx");

    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(marked))) {
      assertThat(
              workbook
                  .getSheetAt(0)
                  .getRow(3)
                  .getCell(2)
                  .getCellStyle()
                  .getFillForegroundColorColor()
                  .getARGBHex())
          .isEqualTo("FFFDE8E7");
      assertThat(workbook.getSheetAt(0).getRow(3).getCell(4).getStringCellValue())
          .isEqualTo("银行账号：账号位数不对");
    }
  }

  private void anOldWorkbook() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("代码").createRow(0).createCell(0).setCellValue("藏");
      HSSFSheet sheet = workbook.createSheet("房屋");
      workbook.setActiveSheet(1);
      workbook.setSheetHidden(0, true);
      HSSFRow heading = sheet.createRow(0);
      List.of("名称", "面积", "日期", "层数", "简称", "自用")
          .forEach(
              text -> heading.createCell(Math.max(0, heading.getLastCellNum())).setCellValue(text));
      HSSFRow row = sheet.createRow(1);
      row.createCell(0).setCellValue("一号楼");
      row.createCell(1).setCellValue(1337.4);
      HSSFCellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      HSSFCell day = row.createCell(2);
      day.setCellValue(45352);
      day.setCellStyle(date);
      row.createCell(3).setCellFormula("1+2");
      row.createCell(4).setCellFormula("RIGHT(A2,1)");
      row.createCell(5).setCellValue(true);
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(out);
    }
  }

  private String mark(Path to, Mark... marks) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      return new WorkbookSheets().mark(file, List.of(marks), out);
    }
  }

  private List<SheetRow> read() throws IOException {
    List<SheetRow> rows = new ArrayList<>();
    new WorkbookSheets().read(file, rows::add);
    return rows;
  }

  private static List<String> texts(SheetRow row) {
    return row.cells().stream().map(Cell::text).toList();
  }
}
