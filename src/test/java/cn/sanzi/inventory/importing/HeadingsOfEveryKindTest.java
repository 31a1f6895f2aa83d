package cn.sanzi.inventory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Forms;
import cn.sanzi.catalog.Kind;
import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetRow;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A sheet that somebody copied our headings into is read, whatever else became of the template. */
class HeadingsOfEveryKindTest {

  @TestFactory
  Stream<DynamicTest> everyHeadingWithItsUnitIsFound() {
    return eachKind(column ->
        column.unit() == null ? column.label() : column.label() + "（" + column.unit() + "）");
  }

  @TestFactory
  Stream<DynamicTest> everyHeadingWithoutUnitIsFound() {
    return eachKind(Column::label);
  }

  private static Stream<DynamicTest> eachKind(Function<Column, String> heading) {
    return Forms.all().values().stream()
        .map(document ->
            DynamicTest.dynamicTest(
                document.kind().code().value(), () -> check(document.kind(), heading)));
  }

  private static void check(Kind kind, Function<Column, String> heading) {
    List<Column> declared = kind.columns().stream().filter(Column::isDeclared).toList();
    List<Cell> cells =
        declared.stream().map(c -> new Cell(Cell.Type.TEXT, heading.apply(c))).toList();

    SheetMapping mapping =
        HeadingFinder.of(kind).find(List.of(new SheetRow(0, 1, cells))).orElseThrow();

    assertThat(mapping.columns().stream().map(taken -> key(kind, taken)).toList())
        .containsExactlyElementsOf(declared.stream().map(Column::key).toList());
    assertThat(mapping.columns()).allMatch(taken -> taken.factor() == null);
  }

  private static String key(Kind kind, SheetMapping.Taken taken) {
    return kind.columns().get(taken.column()).key();
  }
}
