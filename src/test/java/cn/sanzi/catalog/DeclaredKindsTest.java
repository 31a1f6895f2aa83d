package cn.sanzi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredKindsTest {

  @Test
  void everyKindCompilesWithItsRules() {
    assertThat(Forms.all().keySet()).contains("FW", "ZH", "XZ");
    Forms.all()
        .keySet()
        .forEach(kind -> assertThat(Forms.of(kind).kind().code().value()).isEqualTo(kind));
  }

  @Test
  void keysAreUniqueOverCommonAndOwnColumns() {
    Forms.all()
        .values()
        .forEach(document -> {
          List<String> keys = document.kind().columns().stream().map(Column::key).toList();
          assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
        });
  }

  @Test
  void computedColumnsUseOnlyWhatWasComputedBefore() {
    Forms.all()
        .values()
        .forEach(document -> {
          List<Column> columns = document.kind().columns();
          for (int i = 0; i < columns.size(); i++) {
            String computed = columns.get(i).computed();
            for (int later = i; computed != null && later < columns.size(); later++) {
              if (columns.get(later).need() == Column.Need.COMPUTED) {
                assertThat(computed)
                    .doesNotContainPattern("\\b" + columns.get(later).key() + "\\b");
              }
            }
          }
        });
  }

  @Test
  void atMostThreeColumnsOfAKindAreFilters() {
    Forms.all()
        .values()
        .forEach(document ->
            assertThat(document.kind().columns().stream().filter(Column::filterable).count())
                .as(document.kind().name())
                .isLessThanOrEqualTo(3));
  }
}
