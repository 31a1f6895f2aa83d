package cn.sanzi.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetProtection;

class WritingTemplatesTest {

  private static final int KEYS = 5;
  private static final int HEADINGS = 6;
  private static final int FIRST = 7;

  @Test
  void hidesTheMarkTheKeysTheIdsAndTheLists() throws IOException {
    try (XSSFWorkbook book = write(HouseForm.of(List.of(HouseForm.row("id-1", "教学楼")), 3))) {
      XSSFSheet form = book.getSheetAt(0);

      assertThat(text(form, 0, 0)).isEqualTo(HouseForm.MARK);
      assertThat(form.getRow(0).getZeroHeight()).isTrue();
      assertThat(form.isColumnHidden(0)).isTrue();
      assertThat(form.getRow(KEYS).getZeroHeight()).isTrue();
      assertThat(text(form, KEYS, 0)).isEqualTo("sanzi:row");
      assertThat(text(form, KEYS, 1)).isEqualTo("name");
      assertThat(text(form, HEADINGS, 1)).isEqualTo("*资产名称");
      assertThat(text(form, FIRST, 0)).isEqualTo("id-1");
      assertThat(book.getSheetVisibility(3)).isEqualTo(SheetVisibility.VERY_HIDDEN);
    }
  }

  @Test
  void givesNumbersAsNumbersDatesAsDatesAndAccountNumbersAsText() throws IOException {
    try (XSSFWorkbook book = write(HouseForm.of(List.of(HouseForm.school()), 3))) {
      Row row = book.getSheetAt(0).getRow(FIRST);

      assertThat(row.getCell(HouseForm.VALUE).getNumericCellValue()).isEqualTo(3742500.10);
      assertThat(DateUtil.isCellDateFormatted(row.getCell(HouseForm.ACQUIRED))).isTrue();
      assertThat(row.getCell(HouseForm.ACQUIRED).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo("2001-05-12");
      assertThat(row.getCell(HouseForm.ACCOUNT).getStringCellValue())
          .isEqualTo("36001050660052501234");
      assertThat(row.getCell(HouseForm.ACCOUNT).getCellStyle().getDataFormatString())
          .isEqualTo("@");
    }
  }

  @Test
  void formatsBlankRowsSoThatLongDigitStringsSurviveEntry() throws IOException {
    try (XSSFWorkbook book = write(HouseForm.of(List.of(), 3))) {
      Row row = book.getSheetAt(0).getRow(FIRST + 2);

      assertThat(row.getCell(HouseForm.ACCOUNT).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(row.getCell(HouseForm.ACCOUNT).getCellStyle().getDataFormatString())
          .isEqualTo("@");
      assertThat(book.getSheetAt(0).getColumnStyle(HouseForm.ACCOUNT).getDataFormatString())
          .isEqualTo("@");
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(FIRST + 2);
    }
  }

  @Test
  void refusesWhatIsNotInAStrictListAndOffersTheOthers() throws IOException {
    try (XSSFWorkbook book = write(HouseForm.of(List.of(), 3))) {
      DataValidation strict = validation(book.getSheetAt(0), HouseForm.USE);
      DataValidation open = validation(book.getSheetAt(0), HouseForm.ENCUMBRANCE);
      String name = strict.getValidationConstraint().getFormula1();

      assertThat(strict.getShowErrorBox()).isTrue();
      assertThat(strict.getErrorBoxText()).contains("使用状况");
      assertThat(open.getShowErrorBox()).isFalse();
      assertThat(book.getName(name).getRefersToFormula()).matches("'下拉选项'!\\$\\w\\$1:\\$\\w\\$6");
      assertThat(strict.getRegions().getCellRangeAddress(0).getLastRow()).isEqualTo(1_048_575);
    }
  }

  @Test
  void refusesAnyEntryInComputedColumns() throws IOException {
    try (XSSFWorkbook book = write(HouseForm.of(List.of(), 3))) {
      DataValidation computed = validation(book.getSheetAt(0), HouseForm.NET_VALUE);

      assertThat(computed.getValidationConstraint().getFormula1()).isEqualTo("FALSE");
      assertThat(computed.getShowErrorBox()).isTrue();
      assertThat(computed.getPromptBoxText()).isEqualTo("原值减折旧，由系统计算。");
    }
  }

  @Test
  void protectsComputedColumnsAndLeavesEntrySortingAndInsertionFree() throws IOException {
    try (XSSFWorkbook book = write(HouseForm.of(List.of(HouseForm.school()), 3))) {
      XSSFSheet form = book.getSheetAt(0);
      CTSheetProtection protection = form.getCTWorksheet().getSheetProtection();
      Row row = form.getRow(FIRST);

      assertThat(form.getProtect()).isTrue();
      assertThat(protection.isSetPassword() || protection.isSetHashValue()).isFalse();
      assertThat(protection.getSort()).isFalse();
      assertThat(protection.getInsertRows()).isFalse();
      assertThat(protection.getAutoFilter()).isFalse();
      assertThat(row.getCell(HouseForm.NET_VALUE).getCellStyle().getLocked()).isTrue();
      for (int i = 0; i < HouseForm.NET_VALUE; i++) {
        assertThat(row.getCell(i).getCellStyle().getLocked()).isFalse();
        assertThat(form.getColumnStyle(i).getLocked()).isFalse();
      }
      assertThat(form.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A7:Q1048576");
    }
  }

  @Test
  void computesOnEntryWhatIsArithmeticAndShowsTheSystemsValueBefore() throws IOException {
    try (XSSFWorkbook book = write(HouseForm.of(List.of(HouseForm.school()), 3))) {
      var evaluator = book.getCreationHelper().createFormulaEvaluator();
      Cell given = book.getSheetAt(0).getRow(FIRST).getCell(HouseForm.NET_VALUE);
      Cell blank = book.getSheetAt(0).getRow(FIRST + 1).getCell(HouseForm.NET_VALUE);

      assertThat(given.getCellFormula()).isEqualTo("IF($M8=\"\",\"\",$M8-$N8)");
      assertThat(given.getNumericCellValue()).isEqualTo(2542500.10);
      assertThat(evaluator.evaluate(given).getNumberValue()).isEqualTo(2542500.10);
      assertThat(evaluator.evaluate(blank).getStringValue()).isEmpty();
    }
  }

  @Test
  void countsRowsMissingCellsAndTotalsOnTheCheckSheet() throws IOException {
    List<TemplateSpec.TemplateRow> rows =
        List.of(HouseForm.school(), HouseForm.row("2", null, "某路 2 号", "有证"));
    try (XSSFWorkbook book = write(HouseForm.of(rows, 3))) {
      XSSFSheet check = book.getSheet("上报前检查");
      List<String> cached = shown(check);
      book.getSheetAt(0).getRow(FIRST + 1).getCell(HouseForm.VALUE).setCellValue("不详");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      List<String> computed = shown(check);

      assertThat(text(check, 0, 0)).startsWith(SystemText.NOT_READ);
      assertThat(cached)
          .contains("已填行数 2  ", "资产名称 1 1 有没填的，表中已用底色标出", "详细坐落地址 2 0 ", "账面原值（元） 3742500.1 0 ");
      assertThat(computed)
          .contains(
              "已填行数 2  ",
              "资产名称 1 1 有没填的，表中已用底色标出",
              "详细坐落地址 2 0 ",
              "账面原值（元） 3742500.1 1 有不是数字的，没有计入合计");
      assertThat(cached.get(2)).isEqualTo("还有 7 格必填的没有填，见下。   ");
      assertThat(computed.get(2)).isEqualTo("还有 6 格必填的没有填，见下。   ");
    }
  }

  @Test
  void narrowsADropDownToWhatStandsUnderTheEntryBefore() throws IOException {
    try (XSSFWorkbook book = write(PlaceForm.of())) {
      XSSFSheet form = book.getSheetAt(0);
      Row row = form.getRow(PlaceForm.FIRST);
      var evaluator = book.getCreationHelper().createFormulaEvaluator();

      assertThat(offered(book, evaluator, 2)).isEqualTo(4);
      row.getCell(1).setCellValue("浮梁县");
      evaluator.clearAllCachedResultValues();
      assertThat(offered(book, evaluator, 2)).isEqualTo(2);
      row.getCell(2).setCellValue("瑶里镇");
      evaluator.clearAllCachedResultValues();
      assertThat(offered(book, evaluator, 3)).isEqualTo(3);
    }
  }

  /** How many entries the drop-down of a column offers: its own formula, counted. */
  private static int offered(XSSFWorkbook book, FormulaEvaluator evaluator, int column) {
    XSSFSheet form = book.getSheetAt(0);
    String list =
        form.getDataValidations().stream()
            .filter(
                each -> each.getRegions().getCellRangeAddress(0).isInRange(PlaceForm.FIRST, column))
            .findFirst()
            .orElseThrow()
            .getValidationConstraint()
            .getFormula1();
    Cell probe = form.getRow(PlaceForm.FIRST).createCell(20);
    probe.setCellFormula("COUNTA(" + list + ")");
    return (int) evaluator.evaluate(probe).getNumberValue();
  }

  private static List<String> shown(XSSFSheet sheet) {
    var formats = new DataFormatter(Locale.ROOT);
    formats.setUseCachedValuesForFormulaCells(true);
    List<String> lines = new ArrayList<>();
    for (Row row : sheet) {
      StringJoiner line = new StringJoiner(" ");
      for (int i = 0; i < 4; i++) {
        line.add(plain(formats.formatCellValue(row.getCell(i))));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static String plain(String text) {
    return text.replace(",", "").replace("*", "").strip().replaceAll("(\\.\\d)0$", "$1");
  }

  @Test
  void writesTextThatBeginsLikeAFormulaSoThatItStaysText() throws IOException {
    try (XSSFWorkbook book = write(HouseForm.of(List.of(HouseForm.row("1", "=1+1", "楼")), 0))) {
      Row row = book.getSheetAt(0).getRow(FIRST);

      assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=1+1");
      assertThat(row.getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
      assertThat(row.getCell(2).getCellStyle().getQuotePrefixed()).isFalse();
    }
  }

  @Test
  void readsAThousandRowsBackAsTheyWereFilledIn(@TempDir Path folder) throws IOException {
    List<TemplateSpec.TemplateRow> given = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      given.add(HouseForm.row("id-" + i, i + "号楼", "珠山中路" + i + "号", "有证", null, null, i + ".50"));
    }
    Path file = folder.resolve("form.xlsx");
    Files.write(file, bytes(HouseForm.of(given, 200)));

    List<SheetRow> rows = new ArrayList<>();
    new WorkbookSheets().read(file, rows::add);

    assertThat(rows).hasSize(FIRST + 1000).allMatch(row -> row.sheet() == 0);
    assertThat(rows.getLast().cells().stream().map(cn.sanzi.sheets.Cell::text))
        .containsExactly("id-999", "999号楼", "珠山中路999号", "有证", "", "", "999.50");
  }

  @Test
  void explainsEveryColumnOnALineOfItsOwn() throws IOException {
    try (XSSFWorkbook book = write(HouseForm.of(List.of(), 3))) {
      XSSFSheet sheet = book.getSheet("填报说明");
      Row last = sheet.getRow(sheet.getLastRowNum());
      Row use = sheet.getRow(sheet.getLastRowNum() - 8);

      assertThat(text(sheet, 0, 0)).startsWith(SystemText.NOT_READ);
      assertThat(last.getCell(2).getStringCellValue()).isEqualTo("账面净值（元）");
      assertThat(use.getCell(2).getStringCellValue()).isEqualTo("使用状况");
      assertThat(use.getCell(5).getStringCellValue()).isEqualTo("自用；出租；出借；闲置；低效使用；其他");
    }
  }

  private static DataValidation validation(XSSFSheet sheet, int column) {
    return sheet.getDataValidations().stream()
        .filter(each -> each.getRegions().getCellRangeAddress(0).isInRange(FIRST, column))
        .findFirst()
        .orElseThrow();
  }

  private static String text(XSSFSheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column).getStringCellValue();
  }

  private static byte[] bytes(TemplateSpec spec) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkbookWriters().template(out, spec);
    return out.toByteArray();
  }

  private static XSSFWorkbook write(TemplateSpec spec) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(spec)));
  }
}
