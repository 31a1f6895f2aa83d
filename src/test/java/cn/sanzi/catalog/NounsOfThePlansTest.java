package cn.sanzi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * 全领域、全口径、全覆盖: every noun of what the two plans want counted is taken by a kind, or by an entry or
 * a column of one.
 */
class NounsOfThePlansTest {

  /**
   * A line of the roll.
   *
   * @param entry {@code list:code}, {@code column:key}, or empty when the kind as a whole takes it
   */
  private record Noun(String noun, String where, String kind, String entry) {}

  @Test
  void everyNounIsTakenByAKind() throws IOException {
    for (Noun noun : nouns()) {
      assertThat(codes("CL_KIND")).as(noun.noun).contains(noun.kind);
      assertThat(Forms.all()).as(noun.noun).containsKey(noun.kind);
    }
  }

  @Test
  void whatIsOnlyAnEntryStandsInAListThatTheKindAsksFor() throws IOException {
    for (Noun noun : nouns()) {
      if (noun.entry.isEmpty()) {
        continue;
      }
      String[] parts = noun.entry.split(":", 2);
      boolean isColumn = parts[0].equals("column");
      if (!isColumn) {
        assertThat(codes(parts[0])).as(noun.noun).contains(parts[1]);
      }
      assertThat(Forms.of(noun.kind).kind().columns())
          .as("%s is asked for in %s", noun.noun, noun.kind)
          .anyMatch(column ->
              isColumn ? column.key().equals(parts[1]) : parts[0].equals(column.codeList()));
    }
  }

  @Test
  void everyKindTakesSomethingThatThePlansName() throws IOException {
    List<String> taken = nouns().stream().map(Noun::kind).toList();

    assertThat(taken).containsAll(Forms.all().keySet());
  }

  private static List<String> codes(String list) {
    return Forms.list(list).entries().stream().map(CodeList.Entry::code).toList();
  }

  private static List<Noun> nouns() throws IOException {
    var nouns = new ArrayList<Noun>();
    try (InputStream in =
        Objects.requireNonNull(
            NounsOfThePlansTest.class.getResourceAsStream("/catalog/nouns-of-the-plans.tsv"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(parts -> nouns.add(new Noun(parts[0], parts[1], parts[2], parts[3])));
    }
    assertThat(nouns).hasSizeGreaterThan(150);
    return nouns;
  }
}
