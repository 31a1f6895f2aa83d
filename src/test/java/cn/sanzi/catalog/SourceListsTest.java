package cn.sanzi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.catalog.declaration.DeclarationFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The trade's code lists, called by the roll: no list and no entry is forgotten or renamed. */
class SourceListsTest {

  private static final int LISTS_OF_THE_TRADE = 241;

  private static final Map<String, Map<String, Entry>> DECLARED = declared();

  /** A list as the file has it. */
  private record Written(String label, String source, List<String> entries) {}

  /** All of them. */
  private static final class File extends HashMap<String, Written> {}

  /** An entry, and what people also write for it. */
  private record Entry(String code, String label, List<String> aliases, boolean ends) {

    static Entry of(String text) {
      String rest = text.replaceFirst(" from \\d.*", "").replaceFirst(" until \\d.*", "");
      String[] parts = rest.split(" = ", 2);
      int space = parts[0].indexOf(' ');
      return new Entry(
          parts[0].substring(0, space),
          parts[0].substring(space + 1),
          parts.length == 1 ? List.of() : Arrays.asList(parts[1].split("/")),
          text.contains(" until "));
    }

    boolean isCalled(String name) {
      return label.startsWith(name) || aliases.contains(name);
    }
  }

  @Test
  void everyEntryOfEveryListOfTheTradeIsDeclared() throws IOException {
    Set<String> missing = new TreeSet<>();
    Set<String> lists = new HashSet<>();
    roll()
        .forEach(line -> {
          lists.add(line[0]);
          Entry entry = list(line[0]).get(line[1]);
          if (entry == null || !entry.isCalled(line[2])) {
            missing.add(String.join(" ", line));
          }
        });

    assertThat(missing).isEmpty();
    assertThat(lists).contains("CL_ASSETCLASS").hasSize(LISTS_OF_THE_TRADE + 1);
  }

  /** Where a list has levels, a class may be called as the one class below it. */
  @Test
  void noNameStandsTwiceOnOneLevelOfAList() {
    DECLARED.forEach((name, entries) -> {
      List<String> names =
          entries.values().stream()
              .flatMap(entry ->
                  Stream.concat(Stream.of(entry.label()), entry.aliases().stream())
                      .map(text -> entry.code().length() + " " + text))
              .toList();

      assertThat(names).as(name).doesNotHaveDuplicates().noneMatch(text -> text.endsWith(" "));
    });
  }

  @Test
  void landIsClassedInTwelveFirstAndSeventyThreeSecondClasses() {
    Set<String> codes = list("CL_LANDUSE").keySet();

    assertThat(codes).filteredOn(code -> code.length() == 2).hasSize(12);
    assertThat(codes)
        .filteredOn(code -> code.length() == 4)
        .hasSize(73)
        .allMatch(code -> codes.contains(code.substring(0, 2)));
  }

  @Test
  void everyClassOfAssetsStandsBelowOneThatIsThere() {
    Set<String> codes = list("CL_ASSETCLASS").keySet();

    assertThat(codes)
        .allMatch(
            code -> code.length() == 3 || codes.contains(code.substring(0, code.length() - 2)));
  }

  @Test
  void theClassesThatColumnsDemandAreThere() {
    Set<String> codes = list("CL_ASSETCLASS").keySet();
    Set<String> demanded = new TreeSet<>();
    Forms.all()
        .values()
        .forEach(document ->
            document.kind().columns().stream()
                .map(Column::identifier)
                .filter(identifier -> identifier != null && identifier.startsWith("asset-class:"))
                .map(identifier -> identifier.substring("asset-class:".length()))
                .forEach(classes -> demanded.addAll(List.of(classes.split(",")))));

    assertThat(demanded)
        .isNotEmpty()
        .allMatch(beginning -> codes.stream().anyMatch(code -> code.startsWith(beginning)));
  }

  @Test
  void mineralsAreNumberedByTheFourGroupsOfTheLaw() {
    Map<String, Entry> minerals = list("CL_MINERAL");

    assertThat(minerals.keySet()).allMatch(code -> code.matches("[1-4]\\d\\d"));
    assertThat(minerals).containsKeys("199", "299", "399", "499");
  }

  @Test
  void parksAreADimensionOfTheirOwnBesideTheDivisions() {
    assertThat(list("CL_PARK").keySet()).allMatch(code -> code.matches("P\\d\\d"));
    assertThat(list("CL_REGION").values())
        .filteredOn(entry -> entry.label().contains("内部扩展码"))
        .extracting(Entry::code)
        .containsExactlyInAnyOrder("360271", "360272");
  }

  @Test
  void anEntryThatHasEndedIsReadAndShownButNotDeclaredAnew() {
    SampleRow old = SampleRow.clean("TK").with(Map.of("explorationStage", "预查"));
    RowForm form = Forms.of("TK");

    assertThat(list("CL_EXPSTAGE")).containsEntry("0", new Entry("0", "预查", List.of(), true));
    assertThat(form.display(form.kind().indexOf("explorationStage"), old.values())).isEqualTo("预查");
    assertThat(old.judged()).extracting(Problem::sentence).containsExactly("「勘查阶段」“预查”已停用，请另选");
  }

  private static Map<String, Entry> list(String name) {
    return DECLARED.getOrDefault(name, Map.of());
  }

  private static Map<String, Map<String, Entry>> declared() {
    var lists = new HashMap<String, Map<String, Entry>>();
    new DeclarationFiles()
        .read("lists.yaml", File.class)
        .forEach((name, list) -> {
          var entries = new HashMap<String, Entry>();
          for (String text : list.entries()) {
            Entry entry = Entry.of(text);
            assertThat(entries.put(entry.code(), entry)).as("%s %s", name, text).isNull();
          }
          lists.put(name, entries);
        });
    return lists;
  }

  /** Lines of list, code and name; a list's name stands at the head of many. */
  private static Stream<String[]> roll() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            SourceListsTest.class.getResourceAsStream("/catalog/source-lists.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("CL_"))
          .map(line -> line.split("\t", -1));
    }
  }
}
