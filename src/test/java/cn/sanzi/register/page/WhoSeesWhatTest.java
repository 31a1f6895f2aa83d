package cn.sanzi.register.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.register.ChangeSets;
import cn.sanzi.register.DeclaredAsset;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A clerk never sees another unit's card, by whatever way; what he may see of his own leaves a
 * trace where it should.
 */
@DatabaseTest
class WhoSeesWhatTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ACCOUNT = "360200150684311688";

  private final MockMvcTester mvc;
  private final Staff staff;
  private final Organization organization;
  private final Catalog catalog;
  private final ChangeSets changeSets;
  private final JdbcClient jdbc;

  WhoSeesWhatTest(
      MockMvcTester mvc,
      Staff staff,
      Organization organization,
      Catalog catalog,
      ChangeSets changeSets,
      JdbcClient jdbc) {
    this.mvc = mvc;
    this.staff = staff;
    this.organization = organization;
    this.catalog = catalog;
    this.changeSets = changeSets;
    this.jdbc = jdbc;
    this.mine = staff.bureau();
    this.clerk = staff.clerkOf(mine);
  }

  private final UnitId mine;
  private final Someone clerk;

  private DeclaredAsset account(UnitId unit, String name, String number) {
    RowForm form = catalog.form(new KindCode("ZH"));
    Values values = new Values(form.kind().columns().size());
    values.set(form.kind().indexOf("accountName"), name);
    values.set(form.kind().indexOf("accountNumber"), number);
    values.set(form.kind().indexOf("bookBalance"), 1234L);
    return DeclaredAsset.of("ZH", name, organization.unit(unit), new GroupNo(2))
        .used(null)
        .titled(null)
        .worth(null)
        .ofArea(null)
        .holding("12.34")
        .with(form.toJson(values));
  }

  @BeforeEach
  void oneCardEach() {
    jdbc.sql(
            "truncate register.card, register.asset, register.card_version, register.card_text,"
                + " register.card_unread, register.summary_total, register.summary_delta")
        .update();
    changeSets.apply(
        account(mine, "我局基本户", ACCOUNT), account(staff.bureau(), "他局基本户", "360200152471818925"));
  }

  private String numberOf(String name) {
    return jdbc.sql("select number from register.card where name = :name")
        .param("name", name)
        .query(String.class)
        .single();
  }

  @Test
  void listSearchAndSummaryShowOnesOwn() throws Exception {
    String theirs = numberOf("他局基本户");

    for (String query :
        List.of("", "?q=基本户", "?sort=value&dir=desc", "?sort=unit", "?kind=ZH&sort=name")) {
      assertThat(names(json(clerk, "/api/register/cards" + query)))
          .as(query)
          .containsExactly("我局基本户");
    }
    assertThat(names(json(clerk, "/api/register/cards?q=" + theirs))).isEmpty();
    assertThat(names(json(clerk, "/api/register/cards?q=他局"))).isEmpty();
    assertThat(names(json(staff.office(), "/api/register/cards?q=他局"))).containsExactly("他局基本户");
    assertThat(json(clerk, "/api/reporting/summary?by=unit").get("total").get("count").asInt())
        .isEqualTo(1);
    assertThat(json(clerk, "/api/register/cards").get("count").get("value").asInt()).isEqualTo(1);
  }

  @Test
  void pageAndRevealOfAnothersCardAreNotThere() {
    String theirs = numberOf("他局基本户");

    assertThat(mvc.perform(get("/api/register/cards/" + theirs).with(clerk.signedIn())))
        .hasStatus(404);
    assertThat(reveal(theirs, "accountNumber", "核对")).hasStatus(404);
    assertThat(
            jdbc.sql("select count(*) from audit.record where subject_id = :number")
                .param("number", theirs)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void anAssetThatLeftTheRegisterKeepsItsPageForWhoSawIt() throws Exception {
    DeclaredAsset closed = account(mine, "我局专户", "360200152471818933");
    changeSets.apply(closed);
    String number = numberOf("我局专户");

    changeSets.apply(closed.vanished());

    assertThat(names(json(clerk, "/api/register/cards"))).containsExactly("我局基本户");
    JsonNode page = json(clerk, "/api/register/cards/" + number);
    assertThat(page.at("/card/name").asString()).isEqualTo("我局专户");
    assertThat(page.at("/left/at").asString()).isNotEmpty();
    assertThat(page.path("sections")).isNotEmpty();
    assertThat(page.path("history")).hasSize(2);
    assertThat(json(clerk, "/api/register/cards/" + numberOf("我局基本户")).has("left")).isFalse();
    Someone stranger = staff.clerkOf(staff.bureau());
    assertThat(mvc.perform(get("/api/register/cards/" + number).with(stranger.signedIn())))
        .hasStatus(404);
  }

  @Test
  void secretsAreMaskedUntilRevealedForAReason() throws Exception {
    String number = numberOf("我局基本户");

    String page =
        mvc.perform(get("/api/register/cards/" + number).with(clerk.signedIn()))
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("3602", "1688").doesNotContain(ACCOUNT);
    assertThat(reveal(number, "accountNumber", " ")).hasStatus(422);
    assertThat(reveal(number, "bank", "核对")).hasStatus(422);
    assertThat(reveal(number, "accountNumber", "与开户行核对"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.text")
        .isEqualTo(ACCOUNT);

    assertThat(
            jdbc.sql("select summary from audit.record where action = 'register.secret.revealed'")
                .query(String.class)
                .single())
        .isEqualTo("查看「我局基本户」的「账号」明文，理由：与开户行核对");
  }

  @Test
  void pageTellsWhatChanged() throws Exception {
    DeclaredAsset account = account(mine, "工会户", "360200152471818925");
    changeSets.apply(account);
    changeSets.apply(account.named("工会专户").with(account.doc().replace("工会户", "工会专户")));

    JsonNode history = json(clerk, "/api/register/cards/" + numberOf("工会专户")).get("history");

    assertThat(history).hasSize(2);
    assertThat(history.get(0).get("version").asInt()).isEqualTo(2);
    assertThat(history.get(0).get("changes").toString())
        .isEqualTo("[{\"label\":\"账户名称\",\"before\":\"工会户\",\"after\":\"工会专户\"}]");
  }

  @Test
  void exportHoldsOnesOwnWithHeadAndOwnColumns() throws Exception {
    MvcTestResult result =
        mvc.perform(get("/api/register/cards/export?kind=ZH").with(clerk.signedIn()));
    assertThat(result).hasStatusOk();

    List<List<String>> rows = rows(result.getResponse().getContentAsByteArray());

    assertThat(rows.get(1).getFirst()).isEqualTo("筛选条件：资产种类：银行账户");
    List<String> heading = rows.get(3);
    List<String> row = rows.get(4);
    assertThat(rows).hasSize(5);
    assertThat(heading).contains("统计编号", "持有单位", "账面余额（元）", "账号");
    assertThat(row.get(heading.indexOf("资产名称"))).isEqualTo("我局基本户");
    assertThat(row.get(heading.indexOf("账面余额（元）"))).isEqualTo("12.34");
    assertThat(row.get(heading.indexOf("账号"))).startsWith("3602").endsWith("1688").contains("*");
  }

  @Test
  void cursorsOfOthersOpenNothing() throws Exception {
    changeSets.apply(account(mine, "食堂户", "360200152471818926"));
    JsonNode page = json(staff.office(), "/api/register/cards?limit=1");

    JsonNode behind =
        json(clerk, "/api/register/cards?limit=5&cursor=" + page.get("next").asString());

    assertThat(names(behind)).doesNotContain("他局基本户");
    assertThat(mvc.perform(get("/api/register/cards?cursor=junk").with(clerk.signedIn())))
        .hasStatus(422);
  }

  private MvcTestResult reveal(String number, String key, String reason) {
    return mvc.perform(
        post("/api/register/cards/" + number + "/reveal")
            .with(clerk.signedIn())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"key\":\"%s\",\"reason\":\"%s\"}".formatted(key, reason)));
  }

  private JsonNode json(Someone reader, String path) throws Exception {
    MvcTestResult result = mvc.perform(get(path).with(reader.signedIn()));
    assertThat(result).as(path).hasStatusOk();
    return JSON.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  private static List<String> names(JsonNode page) {
    return page.get("rows").valueStream().map(row -> row.get("name").asString()).toList();
  }

  private static List<List<String>> rows(byte[] workbook) throws IOException {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      return rows.map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList())
          .toList();
    }
  }
}
