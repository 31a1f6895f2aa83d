package cn.sanzi.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.organization.Unit;
import cn.sanzi.register.Cards.ChangeReport;
import cn.sanzi.shared.Refused;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplyingChangesTest {

  private static final RegisterRoom ROOM = new RegisterRoom();
  private static final Unit SCHOOL = ROOM.unit("景德镇市第一中学", 1);
  private static final Unit BUREAU = ROOM.unit("乐平市教育体育局", 5);

  @BeforeEach
  void emptyRegister() {
    ROOM.jdbc()
        .sql(
            """
            truncate register.asset, register.number_counter, register.key_claim, register.card,
                register.card_version, register.stratum, register.summary_total, register.summary_delta,
                register.card_text, register.card_unread
            """)
        .update();
  }

  @AfterAll
  static void close() {
    ROOM.close();
  }

  @Test
  void numbersNewAssetsByDivisionGroupKindYearAndSerial() {
    ROOM.apply(ROOM.house("教学楼", SCHOOL));
    ROOM.apply(ROOM.house("办公楼", BUREAU).countedBy(7), ROOM.house("食堂", SCHOOL));

    assertThat(strings("select number from register.asset order by number"))
        .containsExactly("36020001FW25000001", "36020001FW25000002", "36028107FW25000001");
  }

  @Test
  void countsSerialsInBase36() {
    ROOM.jdbc()
        .sql("insert into register.number_counter values (1, 'FW', 2025, 36 * 36 - 2)")
        .update();

    ROOM.apply(ROOM.house("教学楼", SCHOOL), ROOM.house("食堂", SCHOOL));

    assertThat(strings("select right(number, 6) from register.asset order by number"))
        .containsExactly("0000ZZ", "000100");
  }

  @Test
  void leavesUnchangedCardsAlone() {
    DeclaredAsset house = ROOM.house("教学楼", SCHOOL);
    ROOM.apply(house);

    ChangeReport again = ROOM.apply(house);

    assertThat(again).isEqualTo(new ChangeReport(0, 0, 1, 0));
    assertThat(strings("select version::text from register.card_version")).containsExactly("1");
  }

  @Test
  void keepsEveryVersionWithItsCauseAndAuthor() {
    DeclaredAsset house = ROOM.house("教学楼", SCHOOL).with("{\"floors\": 5}");
    ROOM.apply(house);

    ChangeReport report = ROOM.apply(house.with("{\"floors\": 6}").used("06"));

    assertThat(report).isEqualTo(new ChangeReport(0, 1, 0, 0));
    assertThat(strings("select use_status || version from register.card")).containsExactly("062");
    assertThat(
            strings(
                "select version || ' ' || (doc ->> 'floors') || ' ' || cause || ' ' || by_name"
                    + " from register.card_version order by version"))
        .containsExactly("1 5 2024年清查入库 王芳", "2 6 2024年清查入库 王芳");
  }

  @Test
  void closesWhatIsGoneAndKnowsItAgainWhenItComesBack() {
    DeclaredAsset house = ROOM.house("教学楼", SCHOOL);
    ROOM.apply(house);

    assertThat(ROOM.apply(house.vanished())).isEqualTo(new ChangeReport(0, 0, 0, 1));
    assertThat(strings("select number from register.card")).isEmpty();
    ROOM.apply(house.named("教学楼（复建）"));

    assertThat(strings("select number || ' ' || version from register.card"))
        .containsExactly("36020001FW25000001 3");
    assertThat(strings("select closed::text from register.card_version order by version"))
        .containsExactly("false", "true", "false");
  }

  @Test
  void refusesWhatAnotherUnitHoldsNamingNumberAndHolder() {
    ROOM.apply(ROOM.house("教学楼", SCHOOL).knownAs("360203001001GB00012F00010001"));
    DeclaredAsset same = ROOM.house("一中教学楼", BUREAU).knownAs("360203001001GB00012F00010001");

    assertThatThrownBy(() -> ROOM.apply(same, ROOM.house("办公楼", BUREAU)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusal().sentence())
                    .contains("「一中教学楼」与 36020001FW25000001（景德镇市第一中学）重复"));
    assertThat(strings("select number from register.asset")).hasSize(1);
    assertThat(strings("select asset_id::text from register.change_row")).isEmpty();
  }

  @Test
  void refusesTheSameThingTwiceInOneSet() {
    assertThatThrownBy(() ->
            ROOM.apply(
                ROOM.house("教学楼", SCHOOL).knownAs("A"), ROOM.house("教学楼", SCHOOL).knownAs("A")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("已由其他卡片登记");
  }

  @Test
  void letsAssetsOfOneSetExchangeTheirKeysAndFreesThoseGivenUp() {
    DeclaredAsset one = ROOM.house("一号楼", SCHOOL).knownAs("A");
    DeclaredAsset two = ROOM.house("二号楼", SCHOOL).knownAs("B");
    ROOM.apply(one, two);

    ROOM.apply(one.knownAs("B"), two.knownAs("A"));
    ROOM.apply(one.vanished(), two.knownAs(null));
    ROOM.apply(ROOM.house("三号楼", BUREAU).knownAs("A"), ROOM.house("四号楼", BUREAU).knownAs("B"));

    assertThat(
            strings(
                "select number from register.card where unit_id = '" + BUREAU.id().value() + "'"))
        .hasSize(2);
  }

  @Test
  void sumsWhatIsThereAndNothingElse() {
    DeclaredAsset house = ROOM.house("教学楼", SCHOOL).worth("100.10");
    DeclaredAsset account =
        DeclaredAsset.of("ZH", "基本户", SCHOOL, house.group()).used(null).holding("7.01");
    ROOM.apply(house, account, ROOM.house("食堂", SCHOOL).worth("0.90"));

    ROOM.apply(house.used("06").worth(null), account.vanished());

    assertThat(
            strings(
                """
                select kind || ' ' || use_status || ' ' || sum(count) || ' ' || sum(original_value)::numeric(18,2)
                from register.summary_cell group by kind, use_status having sum(count) <> 0
                order by use_status
                """))
        .containsExactly("FW 01 1 0.90", "FW 06 1 0.00");
    assertThat(strings("select sum(balance)::text from register.summary_cell"))
        .containsExactly("0.00");
  }

  @Test
  void tellsTheTrailWhatASetDid() {
    ROOM.apply(ROOM.house("教学楼", SCHOOL), ROOM.house("食堂", SCHOOL));

    assertThat(
            strings(
                "select summary from audit.record where action = 'register.cards.applied' order by"
                    + " seq desc limit 1"))
        .containsExactly("资产入库：新增 2 件，变更 0 件，注销 0 件（2024年清查入库）");
  }

  @Test
  void takesLargeSetsTheSameWay() {
    DeclaredAsset[] houses =
        IntStream.range(0, 5_100)
            .mapToObj(i -> ROOM.house("第" + i + "栋", SCHOOL).knownAs("K" + i))
            .toArray(DeclaredAsset[]::new);

    assertThat(ROOM.apply(houses)).isEqualTo(new ChangeReport(5_100, 0, 0, 0));
    assertThat(ROOM.apply(houses)).isEqualTo(new ChangeReport(0, 0, 5_100, 0));
    assertThat(strings("select max(number) from register.card"))
        .containsExactly("36020001FW2500" + "03XO");
  }

  private static List<String> strings(String sql) {
    return ROOM.jdbc().sql(sql).query(String.class).list();
  }
}
