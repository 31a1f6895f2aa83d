package cn.sanzi.register.listing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.bench.CardLoad;
import cn.sanzi.register.CardFilter;
import cn.sanzi.register.RegisterRoom;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The hot statements walk their index and stop when the page is full; a plan that reads the table
 * would not be noticed on small data.
 */
class PlanTest {

  private static final RegisterRoom ROOM = new RegisterRoom();
  private static final UUID UNIT = UUID.fromString("00000000-0000-7000-8000-000000000007");

  @BeforeAll
  static void fill() {
    CardLoad.fill(ROOM.the(DataSource.class), 30_000);
  }

  @AfterAll
  static void close() {
    ROOM.close();
  }

  @Test
  void clerksFirstPageWalksTheUnitsIndex() {
    assertThat(plan(new Reach(null, Set.of(UNIT), null), CardFilter.ALL, CardSort.NUMBER))
        .contains("card_unit")
        .doesNotContain("Seq Scan on card");
  }

  @Test
  void reviewersFirstPageWalksTheGroupsIndex() {
    assertThat(plan(new Reach(null, null, Set.of(7)), CardFilter.ALL, CardSort.NUMBER))
        .contains("card_group")
        .doesNotContain("Seq Scan on card");
  }

  @Test
  void officesFirstPageWalksTheNumbers() {
    assertThat(plan(all(), CardFilter.ALL, CardSort.NUMBER))
        .contains("card_number")
        .doesNotContain("Sort");
  }

  @Test
  void eachOrderWalksItsIndex() {
    assertThat(plan(all(), kind("FW"), CardSort.VALUE))
        .contains("Index Only Scan using card_value")
        .doesNotContain("Seq Scan on card");
    assertThat(plan(all(), kind("FW"), CardSort.AREA))
        .contains("Index Only Scan using card_area")
        .doesNotContain("Seq Scan on card");
    assertThat(plan(all(), kind("FW"), CardSort.NAME))
        .contains("Index Only Scan using card_name")
        .doesNotContain("Seq Scan on card");
    assertThat(plan(all(), kind("FW"), CardSort.CHANGED))
        .contains("Index Only Scan using card_changed")
        .doesNotContain("Seq Scan on card");
  }

  @Test
  void regionsAndStatesArePassedOverWithinTheIndex() {
    CardFilter filter = new CardFilter(null, null, null, 4, "01", null, null, null, null, null);
    assertThat(plan(new Reach(Set.of(4), null, null), filter, CardSort.AREA))
        .contains("Index Only Scan using card_area", "region_id = ANY")
        .doesNotContain("Seq Scan on card");
    assertThat(plan(new Reach(Set.of(4), null, Set.of(7)), filter, CardSort.NUMBER))
        .contains("Index Only Scan using card_group")
        .doesNotContain("Seq Scan on card");
  }

  @Test
  void unitsComeOneAfterTheOtherAsFarAsThePageNeeds() {
    assertThat(plan(all(), kind("FW"), CardSort.UNIT))
        .contains("Index Only Scan using card_unit", "Presorted Key: u.ord")
        .doesNotContain("Seq Scan on card");
  }

  private static Reach all() {
    return new Reach(null, null, null);
  }

  private static CardFilter kind(@Nullable String kind) {
    return new CardFilter(kind, null, null, null, null, null, null, null, null, null);
  }

  private static String plan(Reach reach, CardFilter filter, CardSort sort) {
    Kept kept = ROOM.the(KeptCells.class).now();
    List<UUID> units =
        sort == CardSort.UNIT
            ? ROOM.the(UnitOrder.class).from(kept.units(List.of(reach), filter), null, false)
            : List.of();
    var sql =
        new PageSql(
            new Seeking(List.of(reach), filter, kept, sort, false, null, units, false, false));
    String page = sql.page();
    return String.join(
        "\n",
        ROOM.jdbc()
            .sql("explain " + page)
            .params(sql.parameters())
            .param("limit", 51)
            .query(String.class)
            .list());
  }
}
