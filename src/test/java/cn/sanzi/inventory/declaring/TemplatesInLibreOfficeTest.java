package cn.sanzi.inventory.declaring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sanzi.catalog.Forms;
import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every kind's template goes through LibreOffice, which computes every formula anew and writes the
 * workbook again. Runs where LibreOffice is installed; {@code docs/decisions} says why the build
 * does not install it.
 */
class TemplatesInLibreOfficeTest {

  private static final Path FOLDER = Path.of("target/templates");

  /** Compute on load, whatever values the file brings. */
  private static final String ALWAYS_COMPUTE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """;

  @TestFactory
  Stream<DynamicTest> opensAndKeepsEverythingAndComputesTheSame()
      throws IOException, InterruptedException {
    assumeTrue(isInstalled(), "LibreOffice is not installed");
    Files.createDirectories(FOLDER.resolve("opened"));
    List<String> command = command();
    for (String kind : Forms.all().keySet()) {
      Path file = FOLDER.resolve(kind + ".xlsx");
      Files.write(file, KindTemplate.of(kind).xlsx());
      Files.deleteIfExists(FOLDER.resolve("opened").resolve(kind + ".xlsx"));
      command.add(file.toString());
    }
    Process office =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve("libreoffice.log").toFile())
            .start();

    assertThat(office.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(office.exitValue()).isZero();
    return Forms.all().keySet().stream()
        .map(kind -> DynamicTest.dynamicTest(kind, () -> compare(kind)));
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }

  private static List<String> command() throws IOException {
    Path profile = FOLDER.resolve("profile").toAbsolutePath();
    Files.createDirectories(profile.resolve("user"));
    Files.writeString(profile.resolve("user/registrymodifications.xcu"), ALWAYS_COMPUTE);
    return new ArrayList<>(
        List.of(
            "soffice",
            "-env:UserInstallation=" + profile.toUri(),
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            FOLDER.resolve("opened").toString()));
  }

  private static void compare(String kind) throws IOException {
    KindTemplate template = KindTemplate.of(kind);
    try (var before = new XSSFWorkbook(Files.newInputStream(FOLDER.resolve(kind + ".xlsx")));
        var after =
            new XSSFWorkbook(
                Files.newInputStream(FOLDER.resolve("opened").resolve(kind + ".xlsx")))) {
      assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets());
      XSSFSheet form = after.getSheetAt(0);
      assertThat(form.getProtect()).isEqualTo(before.getSheetAt(0).getProtect());
      assertThat(validated(form)).isEqualTo(validated(before.getSheetAt(0)));
      Row given = form.getRow(template.firstRow());
      Row expected = before.getSheetAt(0).getRow(template.firstRow());
      for (TemplateColumn column : template.spec().columns()) {
        int place = template.place(column.key());
        assertThat(text(given.getCell(place, MissingCellPolicy.CREATE_NULL_AS_BLANK)))
            .as(column.heading())
            .isEqualTo(text(expected.getCell(place)));
        assertThat(isLocked(form, given, place)).as(column.heading()).isEqualTo(column.locked());
      }
      compareCheck(before.getSheetAt(1), after.getSheetAt(1));
    }
  }

  private static boolean isLocked(XSSFSheet sheet, Row row, int place) {
    Cell cell = row.getCell(place);
    return (cell == null ? sheet.getColumnStyle(place) : cell.getCellStyle()).getLocked();
  }

  private static void compareCheck(XSSFSheet before, XSSFSheet after) {
    for (Row row : before) {
      for (Cell cell : row) {
        assertThat(
                text(
                    after
                        .getRow(row.getRowNum())
                        .getCell(cell.getColumnIndex(), MissingCellPolicy.CREATE_NULL_AS_BLANK)))
            .as(cell.getAddress().formatAsString())
            .isEqualTo(text(cell));
      }
    }
  }

  private static long validated(XSSFSheet sheet) {
    return sheet.getDataValidations().stream()
        .flatMap(each -> Stream.of(each.getRegions().getCellRangeAddresses()))
        .mapToLong(range -> range.getLastColumn() - range.getFirstColumn() + 1)
        .sum();
  }

  private static String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> String.valueOf(Math.round(cell.getNumericCellValue() * 10_000));
      case STRING -> cell.getStringCellValue();
      case ERROR -> "error";
      default -> "";
    };
  }
}
