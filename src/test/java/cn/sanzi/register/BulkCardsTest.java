package cn.sanzi.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.audit.Audit;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.organization.Unit;
import cn.sanzi.platform.Settings;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cards made in bulk are cards like others: counted, found, numbered, opened. */
class BulkCardsTest {

  private static final int CARDS = 20_000;
  private static final Actor DEMO = new Actor(new AccountId(new UUID(0, 0)), "系统", "演示数据");

  private final RegisterRoom room = new RegisterRoom();

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void bringsTheRegisterToSoManyCardsWhoseSumsAreExact() {
    patterns();
    assertThat(bulk(true).fillUpTo(CARDS, DEMO)).isEqualTo(CARDS - 4);

    assertThat(count("select count(*) from register.card")).isEqualTo(CARDS);
    assertThat(count("select sum(count) from register.summary_cell")).isEqualTo(CARDS);
    assertThat(room.the(SummaryKeeping.class).prove()).isEmpty();
    assertThat(count("select count(distinct original_value) from register.card"))
        .isGreaterThan(5_000);
    assertThat(count("select count(distinct number) from register.asset")).isEqualTo(CARDS);
    assertThat(
            count(
                """
                select count(*) from register.card c join register.asset a using (asset_id)
                where a.number = c.number and a.region_id = c.region_id
                """))
        .isEqualTo(CARDS);
    assertThat(count("select count(*) from audit.record where action = 'register.cards.copied'"))
        .isEqualTo(1);
  }

  @Test
  void cardAndDocumentAgree() {
    patterns();
    bulk(true).fillUpTo(CARDS, DEMO);
    assertThat(
            count(
                """
                select count(*) from register.card c
                join register.card_version v using (region_id, asset_id, version)
                where c.name like '%（演示%' and v.doc ->> 'name' = c.name
                    and (v.doc ->> 'originalValue')::numeric = c.original_value
                    and v.doc ->> 'remark' = '样张'
                """))
        .isEqualTo(count("select count(*) from register.card where kind = 'FW'") - 3);
  }

  @Test
  void searchFindsThemByTheIndexOfPairs() {
    patterns();
    bulk(true).fillUpTo(CARDS, DEMO);
    assertThat(
            count(
                """
                select count(*) from register.card_text t join register.card c using (region_id, asset_id)
                where t.pairs @> register.pairs('演示12345') and c.name like '%演示12345%'
                """))
        .isEqualTo(1);
  }

  @Test
  void whatIsEnteredAfterwardsGetsANumberNobodyHas() {
    Unit unit = patterns();
    bulk(true).fillUpTo(CARDS, DEMO);
    room.apply(room.house("后来的楼", unit));
    assertThat(count("select count(distinct number) from register.card")).isEqualTo(CARDS + 1);
    assertThat(bulk(true).fillUpTo(CARDS, DEMO)).isZero();
    assertThat(count("select count(*) from pg_indexes where tablename = 'card'")).isEqualTo(10);
  }

  @Test
  void onlyADemonstrationMakesCardsUp() {
    patterns();
    assertThatThrownBy(() -> bulk(false).fillUpTo(CARDS, DEMO))
        .isInstanceOf(IllegalStateException.class);
    assertThat(count("select count(*) from register.card")).isEqualTo(4);
  }

  @Test
  void anEmptyRegisterHasNothingToCopy() {
    assertThatThrownBy(() -> bulk(true).fillUpTo(CARDS, DEMO)).hasMessageContaining("no card");
  }

  /** Three houses and a road sign of two units. */
  private Unit patterns() {
    Unit unit = room.unit("市第一中学", 1);
    String doc = "{\"name\":\"x\",\"originalValue\":5000.00,\"remark\":\"样张\"}";
    room.apply(
        room.house("教学楼", unit).with(doc),
        room.house("办公楼", unit).with(doc).used("02"),
        room.house("门诊楼", room.unit("浮梁县医院", 2)).with(doc),
        DeclaredAsset.of("XZ", "城北闲置地", unit, new cn.sanzi.organization.GroupNo(3)));
    return unit;
  }

  private BulkCards bulk(boolean demo) {
    return new CopyingCards(
        new Settings(Path.of("target"), demo, ""),
        room.the(Catalog.class),
        room.jdbc(),
        room.transaction(),
        room.the(Audit.class),
        room.the(Clock.class));
  }

  private int count(String sql) {
    return room.jdbc().sql(sql).query(Integer.class).single();
  }
}
