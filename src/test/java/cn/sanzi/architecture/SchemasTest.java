package cn.sanzi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.architecture.Sources.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Each module has its database schema to itself; what others may touch is named here and nowhere
 * else.
 */
class SchemasTest {

  /** Tables and views that their module publishes. */
  private static final Set<String> PUBLISHED =
      Set.of("register.change_row", "register.card_face", "register.held");

  private static final Pattern TABLE =
      Pattern.compile(
          "\\b(?:from|join|into|update|table|only|using|references|copy|lock|truncate)\\s+([a-z]+)\\.([a-z_]+)",
          Pattern.CASE_INSENSITIVE);

  @Test
  void statementsTouchTheirOwnModulesTablesOnly() {
    var wrong = new ArrayList<String>();
    for (Source source : sources()) {
      var found = TABLE.matcher(source.text());
      while (found.find()) {
        String table = found.group(1) + "." + found.group(2);
        if (!found.group(1).equals(source.module())
            && isSchema(found.group(1))
            && !PUBLISHED.contains(table)) {
          wrong.add(source.path() + ": " + table);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isSchema(String name) {
    return sources().stream().anyMatch(source -> source.module().equals(name));
  }

  private static List<Source> sources() {
    var all = new ArrayList<>(Sources.below("src/main/java", ".java"));
    all.addAll(Sources.below("src/main/resources/db/migration", ".sql"));
    return all;
  }
}
