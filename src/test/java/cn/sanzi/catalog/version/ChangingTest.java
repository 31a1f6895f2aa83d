package cn.sanzi.catalog.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.access.testing.Staff;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.declaration.Applying;
import cn.sanzi.catalog.declaration.CatalogChange;
import cn.sanzi.catalog.declaration.CatalogChange.AddColumn;
import cn.sanzi.catalog.declaration.CatalogChange.AddEntry;
import cn.sanzi.catalog.declaration.CatalogChange.DropColumn;
import cn.sanzi.catalog.declaration.CatalogChange.EndEntry;
import cn.sanzi.catalog.declaration.CatalogChange.Route;
import cn.sanzi.catalog.declaration.CatalogChange.SetParameter;
import cn.sanzi.catalog.declaration.ColumnDeclaration;
import cn.sanzi.catalog.declaration.RoutingLine;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import cn.sanzi.shared.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The catalogue changed on the spot: new versions from a day on, and what a release makes of it.
 */
@DatabaseTest
record ChangingTest(
    Changing changing, Release release, Catalog catalog, TestClock clock, JdbcClient jdbc) {

  private static final LocalDate TODAY = LocalDate.of(2025, 5, 12);
  private static final LocalDate NEXT_YEAR = LocalDate.of(2026, 1, 1);

  @Test
  void beginsOnItsDayAndNotBefore() {
    KindCode vehicles = new KindCode("CL");
    int before = catalog.form(vehicles).kind().version();

    record(NEXT_YEAR, column("CL", "washedOn", ColumnType.DATE));

    assertThat(catalog.form(vehicles).kind().version()).isEqualTo(before);
    clock.set(NEXT_YEAR);
    assertThat(keys(catalog.form(vehicles))).contains("washedOn");
  }

  @Test
  void anEarlierChangeRecordedLaterIsInTheLaterVersionToo() {
    KindCode books = new KindCode("GW");
    record(NEXT_YEAR, column("GW", "shelfMark", ColumnType.TEXT));

    record(TODAY, new DropColumn("GW", "remarks"));

    assertThat(keys(catalog.form(books))).doesNotContain("remarks", "shelfMark");
    clock.set(NEXT_YEAR);
    assertThat(keys(catalog.form(books))).doesNotContain("remarks").contains("shelfMark");
  }

  @Test
  void aParameterIsChangedForEveryRuleThatUsesIt() {
    record(TODAY, new SetParameter("dormantDays", new BigDecimal("180")));

    RowForm accounts = catalog.form(new KindCode("ZH"));
    assertThat(accounts.parameters())
        .filteredOn(parameter -> parameter.name().equals("dormantDays"))
        .extracting(Parameter::value)
        .containsExactly(new BigDecimal("180"));
  }

  @Test
  void anotherGroupCountsFromItsDayOn() {
    record(NEXT_YEAR, new Route(line("RJ", 9)));

    assertThat(groupOf("RJ", TODAY)).isEqualTo(1);
    clock.set(NEXT_YEAR);
    assertThat(groupOf("RJ", NEXT_YEAR)).isEqualTo(9);
  }

  @Test
  void rulesThatSpeakOfADroppedColumnGoWithIt() {
    record(TODAY, new DropColumn("ZH", "closedOn"));

    assertThat(catalog.form(new KindCode("ZH")).rules())
        .extracting(rule -> rule.id())
        .doesNotContain("C-ZH-26", "C-ZH-28")
        .contains("C-ZH-27");
  }

  @Test
  void whatDoesNotFitIsRefusedInASentence() {
    refused("已有字段 bank", column("ZH", "bank", ColumnType.TEXT));
    refused("是公共字段的键", column("SB", "remarks", ColumnType.TEXT));
    refused("代码表 CL_NONE 不存在", code("SB", "colour", "CL_NONE"));
    refused("自然键", new DropColumn("ZH", "accountNumber"));
    refused("供资产卡片和汇总使用", new DropColumn("ZH", "bookBalance"));
    refused("没有字段 nothing", new DropColumn("ZH", "nothing"));
    refused(
        "用到 idleFrom",
        computed("FW", "idleDays", "days(idleFrom, baseDate)"),
        new DropColumn("FW", "idleFrom"));
    refused("公式或规则写得不对", computed("SB", "nonsense", "originalValue + + 1"));
    refused("已有代码", new AddEntry("CL_BOOK", "1", "又一个", null));
    refused("没有代码 99", new EndEntry("CL_BOOK", "99"));
    refused("应为整数", new SetParameter("dormantDays", new BigDecimal("1.5")));
    refused("没有资产种类", new DropColumn("QQ", "name"));
    assertThatThrownBy(() -> record(TODAY.minusDays(1), new DropColumn("SB", "remarks")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("不能早于今天");
  }

  @Test
  void aKeyNeverChangesItsType() {
    record(TODAY, column("DY", "warrantyUntil", ColumnType.DATE));
    record(TODAY, new DropColumn("DY", "warrantyUntil"));

    refused("类型不同", column("DY", "warrantyUntil", ColumnType.TEXT));
    record(TODAY, column("DY", "warrantyUntil", ColumnType.DATE));
  }

  @Test
  void everyChangeIsInTheTrailWithWhatWasBefore() {
    record(TODAY, new EndEntry("CL_CARUSE", "07"));

    assertThat(
            jdbc.sql(
                    """
                    select summary from audit.record
                    where action = 'catalog.changed' and before is not null and after is not null
                    """)
                .query(String.class)
                .list())
        .contains("修改分类目录，自 2025-05-12 起：代码表 CL_CARUSE 停用 07（试验）");
  }

  @Test
  void aNewReleaseKeepsWhatWasChangedHereAndSaysWhereItMovedUnderIt() {
    record(TODAY, new DropColumn("XZ", "remarks"), column("XZ", "fence", ColumnType.YES_NO));
    int version = catalog.form(new KindCode("XZ")).kind().version();

    release.again();
    assertThat(catalog.form(new KindCode("XZ")).kind().version()).isEqualTo(version);

    release.of(
        delivered -> Applying.apply(delivered, column("XZ", "fence", ColumnType.YES_NO), TODAY));
    assertThat(keys(catalog.form(new KindCode("XZ")))).contains("fence").doesNotContain("remarks");
    assertThat(changing.conflicts())
        .extracting(Conflict::sentence)
        .anyMatch(sentence -> sentence.contains("现在也带了") && sentence.contains("fence"));
  }

  private void record(LocalDate effective, CatalogChange... changes) {
    changing.record(effective, "试验", List.of(changes), Staff.TESTER);
  }

  private void refused(String sentence, CatalogChange... changes) {
    assertThatThrownBy(() -> changing.draft(TODAY, List.of(changes)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(sentence);
  }

  private static List<String> keys(RowForm form) {
    return form.kind().columns().stream().map(Column::key).toList();
  }

  private int groupOf(String kind, LocalDate on) {
    return catalog
        .counting(new KindCode(kind), UnitSystem.GENERAL, Staff.CITY, on)
        .getFirst()
        .group()
        .value();
  }

  private static RoutingLine line(String kind, int group) {
    return new RoutingLine(List.of(kind), null, null, group, null, null, null, null, null);
  }

  private static AddColumn column(String kind, String key, ColumnType type) {
    return column(kind, key, type, null, null);
  }

  private static AddColumn code(String kind, String key, String list) {
    return column(kind, key, ColumnType.CODE, list, null);
  }

  private static AddColumn computed(String kind, String key, String expression) {
    return column(kind, key, ColumnType.DECIMAL, null, expression);
  }

  private static AddColumn column(
      String kind, String key, ColumnType type, @Nullable String list, @Nullable String computed) {
    return new AddColumn(
        kind,
        "补充",
        null,
        new ColumnDeclaration(
            key,
            "字段" + key,
            "本地",
            type,
            null,
            computed == null ? ColumnDeclaration.Need.O : ColumnDeclaration.Need.A,
            null,
            list,
            null,
            null,
            null,
            null,
            null,
            null,
            computed,
            null,
            null,
            null));
  }
}
