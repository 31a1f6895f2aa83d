package cn.sanzi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.catalog.declaration.ColumnDeclaration;
import cn.sanzi.catalog.declaration.DeclarationFiles;
import cn.sanzi.catalog.declaration.KindDeclaration;
import cn.sanzi.catalog.declaration.SectionDeclaration;
import cn.sanzi.catalog.declaration.SubTableDeclaration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
  void everyColumnOfEverySubTableIsDeclaredWithItsType() throws IOException {
    for (SubTableDeclaration table : FILES.subTables()) {
      check(table.code(), columns(table.sections()));
    }
  }

  @Test
  void aKindLosesCommonColumnsOnlyWhereItSaysSo() {
    for (KindDeclaration kind : FILES.kinds()) {
      int common =
          FILES.common().sections().stream()
              .filter(section -> !section.special() || kind.also().contains(section.name()))
              .mapToInt(section -> section.columns().size())
              .sum();
      long kept = Forms.of(kind.code()).kind().columns().stream().filter(Column::common).count();

      assertThat(kept).as(kind.code()).isEqualTo(common - kind.omit().size());
    }
  }

  private static void check(String table, Map<String, List<ColumnDeclaration>> declared)
      throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Source source : sources(table)) {
      List<ColumnDeclaration> columns = declared.getOrDefault(source.code, List.of());
      if (columns.isEmpty()) {
        missing.add(source.code + " " + source.name);
      }
      for (ColumnDeclaration column : columns) {
        assertThat(fitting(source, columns.size() > 1))
            .as("%s %s", source.code, source.name)
            .contains(Objects.requireNonNull(column.type()));
        assertThat(column.label()).as(source.code).isNotBlank();
      }
    }
    assertThat(missing).as(table).isEmpty();
  }

  /** A text that says two things in one, such as the first and last day of a contract, is split. */
  private static Set<ColumnType> fitting(Source source, boolean split) {
    Set<ColumnType> fitting = TYPES.get(source.type);
    if (fitting != null) {
      return fitting;
    }
    return split
        ? Set.of(ColumnType.TEXT, ColumnType.DATE, ColumnType.INTEGER)
        : Set.of(ColumnType.TEXT, ColumnType.UNIT);
  }

  /**
   * By the codes of the source; a letter behind a code marks one part of a column that was split.
   */
  private static Map<String, List<ColumnDeclaration>> columns(List<SectionDeclaration> sections) {
    var columns = new HashMap<String, List<ColumnDeclaration>>();
    for (SectionDeclaration section : sections) {
      for (ColumnDeclaration column : section.columns()) {
        String source = Objects.requireNonNull(column.source()).replaceAll("[a-z]$", "");
        columns.computeIfAbsent(source, code -> new ArrayList<>()).add(column);
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
