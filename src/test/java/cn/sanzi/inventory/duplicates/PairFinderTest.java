package cn.sanzi.inventory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.catalog.CardFacts;
import cn.sanzi.catalog.Forms;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.demo.DemoRows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pairs among made-up houses, some of which were declared a second time by another unit. */
class PairFinderTest {

  private static final int HOUSES = 800;
  private static final int TWICE = 200;
  private static final String NUMERALS = "〇一二三四五六七八九";

  private final Random random = new Random(11);
  private final Set<Set<UUID>> answers = new HashSet<>();
  private final List<Face> faces = new ArrayList<>();
  private int made;

  @Test
  void findsMostOfWhatIsDeclaredTwiceWithoutKeysAndAsksLittleInVain() {
    makeUp();

    Set<Set<UUID>> found = new HashSet<>();
    PairFinder.find(faces, any -> {})
        .forEach(pair -> found.add(Set.of(pair.one().id(), pair.other().id())));

    var right = new HashSet<>(found);
    right.retainAll(answers);
    double recall = (double) right.size() / answers.size();
    double precision = (double) right.size() / found.size();
    assertThat(recall).as("recall").isGreaterThan(0.9);
    assertThat(precision).as("precision").isGreaterThan(0.9);
  }

  @Test
  void theSameKeyInTwoTablesIsAPairWhateverTheTexts() {
    Face one = face("东楼", "广场南路1号", null, UUID.randomUUID(), "0a");
    Face other = face("综合楼", null, null, UUID.randomUUID(), "0a");
    Face same = face("综合楼", null, null, one.unit(), "0b");

    var pairs = PairFinder.find(List.of(one, other, same), any -> {});

    assertThat(pairs).singleElement().satisfies(pair -> assertThat(pair.byKey()).isTrue());
  }

  @Test
  void aHundredDesksOfOneUnitAreNoPairs() {
    UUID unit = UUID.randomUUID();
    var desks = new ArrayList<Face>();
    for (int i = 0; i < 100; i++) {
      desks.add(face("办公桌", "广场南路1号", null, unit, null));
    }

    assertThat(PairFinder.find(desks, any -> {})).isEmpty();
  }

  private void makeUp() {
    RowForm form = Forms.of("FW");
    var rows = new DemoRows(form, Forms::list, 5);
    for (int i = 0; i < HOUSES; i++) {
      Values row = rows.clean(Forms.JUDGING).values();
      CardFacts facts = form.facts(row);
      UUID unit = new UUID(9, i % 40);
      Face face = face(facts.name(), facts.address(), facts.area(), unit, null, facts.place());
      faces.add(face);
      if (i < TWICE) {
        Face again = disguised(face);
        faces.add(again);
        answers.add(Set.of(face.id(), again.id()));
      }
    }
  }

  /** As another clerk would write it down: other forms, a survey of his own, no certificate. */
  private Face disguised(Face face) {
    String address = rewritten(face.address() == null ? "" : face.address());
    String name = random.nextBoolean() ? face.name() : rewritten("原" + face.name());
    BigDecimal area = face.area();
    if (area != null && random.nextInt(3) == 0) {
      area = area.multiply(new BigDecimal("1.003")).setScale(2, RoundingMode.HALF_UP);
    }
    return face(name, address, area, new UUID(9, 1000 + made), null, face.place());
  }

  private String rewritten(String text) {
    return switch (random.nextInt(5)) {
      case 0 -> text.replaceFirst("^(江西省)?景德镇市", "");
      case 1 -> "江西省景德镇市" + text.replaceFirst("^(江西省)?景德镇市", "");
      case 2 -> fullWidth(text);
      case 3 -> text.replace("号楼", "幢").replace("栋", "幢");
      default -> oneDigitInChinese(text);
    };
  }

  private static String fullWidth(String text) {
    var wide = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : c);
    }
    return wide.toString();
  }

  private static String oneDigitInChinese(String text) {
    var found = Pattern.compile("(?<!\\d)([1-9])(?=[号栋楼幢])").matcher(text);
    return found.replaceFirst(
        digit -> String.valueOf(NUMERALS.charAt(digit.group(1).charAt(0) - '0')));
  }

  private Face face(
      String name,
      @Nullable String address,
      @Nullable BigDecimal area,
      UUID unit,
      @Nullable String key) {
    return face(name, address, area, unit, key, "360203");
  }

  private Face face(
      String name,
      @Nullable String address,
      @Nullable BigDecimal area,
      UUID unit,
      @Nullable String key,
      @Nullable String place) {
    return new Face(
        new UUID(1, ++made),
        1,
        unit,
        1,
        new UUID(2, unit.getLeastSignificantBits()),
        null,
        name,
        place,
        address,
        area,
        null,
        key);
  }
}
