package cn.sanzi.inventory.declaring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Forms;
import cn.sanzi.catalog.Reading;
import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.SheetRow;
import cn.sanzi.sheets.reading.XlsxReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What holds of the template of every kind that is declared. */
class TemplatesOfAllKindsTest {

  @TestFactory
  Stream<DynamicTest> itsFormulasGiveWhatTheSystemComputes() {
    return ofEach(TemplatesOfAllKindsTest::compareFormulas);
  }

  @TestFactory
  Stream<DynamicTest> everyColumnForEntryComesBackUnderItsKeyAsItWas(@TempDir Path folder) {
    return ofEach(template -> {
      Path file = folder.resolve(template.form().kind().code().value() + ".xlsx");
      Files.write(file, template.xlsx());
      List<SheetRow> rows = new ArrayList<>();
      new XlsxReader(SheetLimits.DEFAULT).read(file, rows::add);
      compareRead(template, rows);
    });
  }

  @TestFactory
  Stream<DynamicTest> everyComputedColumnIsShownLockedAndBehindTheOthers() {
    return ofEach(template -> {
      for (Column column : template.form().kind().columns()) {
        if (column.need() == Column.Need.COMPUTED) {
          var shown = template.spec().columns().get(template.place(column.key()) - 1);
          assertThat(shown.locked()).isTrue();
          assertThat(template.place(column.key())).isGreaterThan(template.spec().open());
          assertThat(shown.formula() == null)
              .isEqualTo(String.valueOf(shown.note()).contains("表中不显示"));
        }
      }
    });
  }

  private interface Check {
    void on(KindTemplate template) throws IOException;
  }

  private static Stream<DynamicTest> ofEach(Check check) {
    return Forms.all().keySet().stream()
        .map(kind -> {
          Executable run = () -> check.on(KindTemplate.of(kind));
          return DynamicTest.dynamicTest(kind, run);
        });
  }

  private static void compareFormulas(KindTemplate template) throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(template.xlsx()))) {
      var evaluator = book.getCreationHelper().createFormulaEvaluator();
      Row given = book.getSheetAt(0).getRow(template.firstRow());
      Row blank = book.getSheetAt(0).getRow(template.firstRow() + 1);
      template
          .form()
          .formulas()
          .keySet()
          .forEach(key -> {
            CellValue value = evaluator.evaluate(given.getCell(template.place(key)));
            assertThat(text(value)).as(key).isEqualTo(expected(template, key));
            assertThat(text(evaluator.evaluate(blank.getCell(template.place(key)))))
                .as("%s of a blank row", key)
                .isEmpty();
          });
    }
  }

  private static String expected(KindTemplate template, String key) {
    int index = template.form().kind().indexOf(key);
    boolean date = template.form().kind().columns().get(index).type() == ColumnType.DATE;
    return date && template.row().get(index) instanceof Long day
        ? Long.toString(day + 25_569)
        : template.form().editable(index, template.row());
  }

  private static String text(CellValue value) {
    return switch (value.getCellType()) {
      case NUMERIC ->
          java.math.BigDecimal.valueOf(value.getNumberValue())
              .stripTrailingZeros()
              .toPlainString()
              .replaceFirst("^0E.*", "0");
      default -> value.getStringValue();
    };
  }

  private static void compareRead(KindTemplate template, List<SheetRow> rows) {
    SheetRow keys =
        rows.stream().filter(TemplatesOfAllKindsTest::hasKeys).findFirst().orElseThrow();
    SheetRow data =
        rows.stream().filter(r -> r.number() == keys.number() + 2).findFirst().orElseThrow();
    Set<String> known = new HashSet<>();
    var kind = template.form().kind();
    for (int i = 0; i < keys.cells().size(); i++) {
      String key = keys.cell(i).text();
      known.add(key);
      if (key.startsWith("sanzi:")) {
        continue;
      }
      int column = kind.indexOf(key);
      if (kind.columns().get(column).isDeclared()) {
        assertThat(template.form().read(column, data.cell(i)))
            .as(key)
            .isInstanceOfSatisfying(
                Reading.Read.class,
                read -> assertThat(read.value()).as(key).isEqualTo(template.row().get(column)));
      }
    }
    assertThat(known)
        .containsAll(kind.columns().stream().filter(Column::isDeclared).map(Column::key).toList());
    assertThat(rows).allMatch(row -> row.sheet() == 0);
  }

  private static boolean hasKeys(SheetRow row) {
    return row.cell(0).text().equals(TemplateMark.ROW_ID);
  }
}
