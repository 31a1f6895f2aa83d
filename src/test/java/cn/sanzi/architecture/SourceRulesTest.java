package cn.sanzi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.architecture.Sources.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SourceRulesTest {

  private static final int LONGEST = 400;
  private static final List<Source> JAVA = Sources.below("src/main/java", ".java");
  private static final List<Source> TESTS = Sources.below("src/test/java", ".java");

  @Test
  void everyPackageSaysWhatItIsAndKnowsNoNull() {
    var folders = JAVA.stream().map(source -> source.path().getParent()).distinct().toList();
    assertThat(folders)
        .allSatisfy(folder -> {
          Path info = folder.resolve("package-info.java");
          assertThat(info).exists();
          assertThat(Files.readString(info)).startsWith("/**").contains("@NullMarked");
        });
  }

  @Test
  void noFileIsLongerThanFourScreens() {
    var all = new ArrayList<>(JAVA);
    all.addAll(TESTS);
    Sources.below("web/src", ".ts", ".vue", ".css").stream()
        .filter(source -> !source.path().toString().contains("generated"))
        .forEach(all::add);
    assertThat(all)
        .filteredOn(source -> source.lines() > LONGEST)
        .extracting(source -> source.path() + ": " + source.lines())
        .isEmpty();
  }

  @Test
  void noStatementAsksTheDatabaseForTheTime() {
    // Business time is a parameter: the demonstration's and the tests' clocks are not the server's.
    var time =
        Pattern.compile(
            "\\b(select|values|=|,|>|<|default)\\s+(now\\(\\)|current_timestamp|current_date)");
    assertThat(JAVA).flatExtracting(source -> source.finds(time).toList()).isEmpty();
    assertThat(Sources.below("src/main/resources/db/migration", ".sql"))
        // A migration has nobody to ask for the time; its one moment is when the trail itself
        // began.
        .filteredOn(source -> !source.path().endsWith("V1_0200__audit.sql"))
        .flatExtracting(source -> source.finds(time).toList())
        .isEmpty();
  }

  @Test
  void nothingIsLeftForLaterAndNoTestIsSwitchedOff() {
    var later = Pattern.compile("// ?(TODO|FIXME|XXX|HACK)\\b|@" + "Disabled");
    assertThat(JAVA).flatExtracting(source -> source.finds(later).toList()).isEmpty();
    assertThat(TESTS).flatExtracting(source -> source.finds(later).toList()).isEmpty();
  }

  @Test
  void nobodyCatchesJustAnything() {
    var anything = Pattern.compile("catch \\((final )?(Exception|RuntimeException) ");
    assertThat(JAVA).flatExtracting(source -> source.finds(anything).toList()).isEmpty();
  }
}
