package cn.sanzi.catalog.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The trade's 88 rules, called by the roll: each is declared where it belongs, none is forgotten.
 */
class RuleRollTest {

  private static final String TRADE = "R-[A-Z]+-[0-9]{2}";

  /** A line of the roll. */
  private record Entry(String id, boolean ofRows, Set<String> subjects) {}

  private static final DeclarationFiles FILES = new DeclarationFiles();

  @Test
  void everyRuleOfTheTradeIsDeclaredWhereItBelongs() throws IOException {
    Set<String> ofRows =
        FILES.rules().rules().stream().map(RuleDeclaration::id).collect(Collectors.toSet());
    Map<String, Set<String>> subjects = subjectsByRule();
    List<Entry> roll = roll();

    assertThat(roll).hasSize(88);
    for (Entry entry : roll) {
      assertThat(ofRows.contains(entry.id)).as("%s judges rows", entry.id).isEqualTo(entry.ofRows);
      assertThat(subjects.getOrDefault(entry.id, Set.of()))
          .as("subjects of %s", entry.id)
          .isEqualTo(entry.subjects);
      assertThat(entry.ofRows || !entry.subjects.isEmpty()).as(entry.id).isTrue();
    }
  }

  @Test
  void noRuleBearsAnIdOfTheTradeThatTheTradeDoesNotHave() throws IOException {
    Set<String> known = roll().stream().map(Entry::id).collect(Collectors.toSet());
    Set<String> borne = new TreeSet<>(subjectsByRule().keySet());
    FILES.rules().rules().forEach(rule -> borne.add(rule.id()));
    borne.removeIf(id -> !id.startsWith("R-"));

    assertThat(borne).allMatch(id -> id.matches(TRADE));
    assertThat(known).containsAll(borne);
  }

  private static Map<String, Set<String>> subjectsByRule() {
    var subjects = new TreeMap<String, Set<String>>();
    for (SubjectDeclaration subject : FILES.subjects()) {
      for (RuleDeclaration rule : subject.rules()) {
        subjects.computeIfAbsent(rule.id(), id -> new TreeSet<>()).add(subject.code());
      }
    }
    return subjects;
  }

  private static List<Entry> roll() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RuleRollTest.class.getResourceAsStream("/catalog/rule-roll.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(parts ->
              new Entry(
                  parts[0],
                  parts[2].equals("K"),
                  parts[3].isEmpty() ? Set.of() : new TreeSet<>(List.of(parts[3].split(",")))))
          .toList();
    }
  }
}
