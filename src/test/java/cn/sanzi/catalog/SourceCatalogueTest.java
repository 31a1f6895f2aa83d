package cn.sanzi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.catalog.declaration.ColumnDeclaration;
import cn.sanzi.catalog.declaration.DeclarationFiles;
import cn.sanzi.catalog.declaration.KindDeclaration;
import cn.sanzi.catalog.declaration.SectionDeclaration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The trade's catalogue of columns, called by the roll: none is forgotten, none has another type.
 */
class SourceCatalogueTest {

  private static final DeclarationFiles FILES = new DeclarationFiles();

  private static final Map<String, Set<ColumnType>> TYPES =
      Map.of(
          "E", Set.of(ColumnType.CODE, ColumnType.DIVISION),
          "D2", Set.of(ColumnType.MONEY, ColumnType.DECIMAL),
          "D4", Set.of(ColumnType.AREA, ColumnType.DECIMAL),
          "N", Set.of(ColumnType.INTEGER),
          "DT", Set.of(ColumnType.DATE),
          "Y", Set.of(ColumnType.YEAR),
          "B", Set.of(ColumnType.YES_NO),
          "P", Set.of(ColumnType.PERCENT),
          "F", Set.of(ColumnType.FILE),
          "T", Set.of(ColumnType.LONG_TEXT));

  /** A column as the trade's catalogue has it. */
  private record Source(String code, String name, String type, String required) {}

  @Test
  void everyCommonColumnIsDeclaredWithItsType() throws IOException {
    check("COM", columns(FILES.common().sections()));
  }

  @Test
  void everyColumnOfEveryDeclaredKindIsDeclaredWithItsType() throws IOException {
    for (KindDeclaration kind : FILES.kinds()) {
      check(kind.code(), columns(kind.sections()));
    }
  }

  @Test
  void aKindLosesCommonColumnsOnlyWhereItSaysSo() {
    int common = columns(FILES.common().sections()).size();
    for (KindDeclaration kind : FILES.kinds()) {
      List<String> omitted = kind.omit() == null ? List.of() : kind.omit();
      long kept = Forms.of(kind.code()).kind().columns().stream().filter(Column::common).count();

      assertThat(kept).as(kind.code()).isEqualTo(common - omitted.size());
    }
  }

  private static void check(String table, Map<String, ColumnDeclaration> declared)
      throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Source source : sources(table)) {
      ColumnDeclaration column = declared.get(source.code);
      if (column == null) {
        missing.add(source.code + " " + source.name);
      } else {
        Set<ColumnType> fitting =
            TYPES.getOrDefault(source.type, Set.of(ColumnType.TEXT, ColumnType.UNIT));
        assertThat(fitting)
            .as("%s %s", source.code, source.name)
            .contains(Objects.requireNonNull(column.type()));
        assertThat(column.label()).as(source.code).isNotBlank();
      }
    }
    assertThat(missing).as(table).isEmpty();
  }

  /**
   * By the codes of the source; a letter behind a code marks one part of a column that was split.
   */
  private static Map<String, ColumnDeclaration> columns(List<SectionDeclaration> sections) {
    var columns = new HashMap<String, ColumnDeclaration>();
    for (SectionDeclaration section : sections) {
      for (ColumnDeclaration column : section.columns()) {
        columns.put(Objects.requireNonNull(column.source()).replaceAll("[a-z]$", ""), column);
      }
    }
    return columns;
  }

  private static List<Source> sources(String table) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            SourceCatalogueTest.class.getResourceAsStream("/catalog/source-columns.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(table + "_"))
          .map(line -> line.split("\t", -1))
          .map(fields -> new Source(fields[0], fields[1], fields[2], fields[3]))
          .toList();
    }
  }
}
