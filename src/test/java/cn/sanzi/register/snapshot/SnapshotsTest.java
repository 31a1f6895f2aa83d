package cn.sanzi.register.snapshot;

import static cn.sanzi.register.snapshot.SumArithmetic.minus;
import static cn.sanzi.register.snapshot.SumArithmetic.plain;
import static cn.sanzi.register.snapshot.SumArithmetic.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import cn.sanzi.register.CardFilter;
import cn.sanzi.register.CardSums;
import cn.sanzi.register.ChangeSets;
import cn.sanzi.register.DeclaredAsset;
import cn.sanzi.register.snapshot.Differences.By;
import cn.sanzi.register.snapshot.Differences.Explanation;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was frozen stays what it was, and what came after explains the difference to the fen. */
@DatabaseTest
class SnapshotsTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final MockMvcTester mvc;
  private final Staff staff;
  private final ChangeSets changes;
  private final Differences differences;
  private final CardSums cardSums;
  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final TestClock clock;
  private final Unit school;
  private final Unit bureau;

  SnapshotsTest(
      MockMvcTester mvc,
      Staff staff,
      Organization organization,
      ChangeSets changes,
      Differences differences,
      CardSums cardSums,
      JdbcClient jdbc,
      DataSource dataSource,
      TestClock clock) {
    this.mvc = mvc;
    this.staff = staff;
    this.changes = changes;
    this.differences = differences;
    this.cardSums = cardSums;
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.clock = clock;
    this.school = organization.unit(staff.bureau());
    this.bureau = organization.unit(staff.bureau());
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void explainsTheDifferenceToTheLivingRegisterToTheFen(By by) throws Exception {
    DeclaredAsset changed = house("教学楼", school).worth("1000.10").ofArea("10.5");
    DeclaredAsset left = house("旧食堂", school).worth("77.77");
    DeclaredAsset moved = house("仓库", school).worth("500.00").ofArea("3");
    changes.apply(changed, left, moved, house("办公楼", bureau).worth("9.99"));
    UUID snapshot = frozen();

    changes.apply(changed.worth("1300.00").with("{\"floors\": 6}"), left.vanished());
    changes.apply(moved.heldBy(bureau), house("新楼", bureau).worth("2000.02"));

    Explanation found = differences.explain(cut(snapshot, null), by);
    assertThat(sum(found.lines())).isEqualTo(minus(found.after(), found.before()));
    assertThat(plain(found.after())).isEqualTo(living());
    assertThat(found.before().count()).isEqualTo(parts(snapshot, "count"));
    assertThat(found.lines().stream().filter(line -> line.change().equals("CHANGED"))).isNotEmpty();
  }

  @Test
  void tellsEachRowWithItsActAndTheColumnsThatChanged() throws Exception {
    DeclaredAsset house = house("教学楼", school).worth("1000.00");
    DeclaredAsset gone = house("旧食堂", school).worth("70.00");
    changes.apply(house, gone);
    UUID snapshot = frozen();
    changes.apply(house.worth("1300.00").heldBy(bureau), gone.vanished());

    JsonNode rows = get(staff.office(), url(snapshot, "/difference/rows")).path("rows");
    JsonNode row = named(rows, "教学楼");
    assertThat(row.path("change").asString()).isEqualTo("CHANGED");
    assertThat(row.path("by").asString()).isEqualTo("王芳");
    assertThat(row.path("cause").asString()).isEqualTo("2024年清查入库");
    assertThat(new BigDecimal(row.at("/before/originalValue").asString()))
        .isEqualByComparingTo("1000");
    assertThat(new BigDecimal(row.at("/after/originalValue").asString()))
        .isEqualByComparingTo("1300");
    assertThat(named(rows, "旧食堂").path("change").asString()).isEqualTo("LEFT");

    JsonNode steps =
        get(staff.office(), url(snapshot, "/difference/rows/" + row.path("number").asString()));
    assertThat(steps).hasSize(1);
    assertThat(steps.at("/0/changes").toString()).contains("持有单位").contains(bureau.name());
  }

  @Test
  void comparesTwoSnapshotsWhateverCameAfter() throws Exception {
    DeclaredAsset house = house("教学楼", school).worth("1000.00");
    changes.apply(house);
    UUID first = frozen();
    changes.apply(house.worth("1100.00"));
    UUID second = frozen();
    changes.apply(house.worth("9000.00"), house("新楼", school));

    Explanation found = differences.explain(cut(first, second), By.KIND);

    assertThat(minus(found.after(), found.before()).originalValue()).isEqualByComparingTo("100");
    assertThat(sum(found.lines())).isEqualTo(minus(found.after(), found.before()));
  }

  @Test
  void showsAClerkHisOwnUnitOnly() throws Exception {
    changes.apply(house("教学楼", school), house("办公楼", bureau));
    UUID snapshot = frozen();
    changes.apply(house("新楼", bureau));
    Someone clerk = staff.clerkOf(school.id());

    assertThat(get(clerk, url(snapshot, "/parts")).findValuesAsString("unitName"))
        .containsOnly(school.name());
    assertThat(get(clerk, url(snapshot, "/difference/rows")).path("rows")).isEmpty();
    assertThat(get(clerk, url(snapshot, "/difference")).at("/after/count").asInt())
        .isEqualTo(get(clerk, url(snapshot, "/difference")).at("/before/count").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update register.snapshot_row set original_value = 1",
        "delete from register.snapshot_row",
        "truncate register.snapshot_row",
        "update register.snapshot_part set count = 0",
        "delete from register.snapshot_part",
        "update register.snapshot set digest = 'x'",
        "delete from register.snapshot where state = 'FROZEN'",
        "insert into register.snapshot_part select * from register.snapshot_part"
      })
  void theDatabaseItselfRefusesToChangeWhatIsFrozen(String statement) throws Exception {
    changes.apply(house("教学楼", school));
    frozen();

    assertThatThrownBy(() -> jdbc.sql(statement).update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void isFoundSoundUntilSomebodyTampersWithIt() throws Exception {
    changes.apply(house("教学楼", school), house("办公楼", bureau));
    UUID snapshot = frozen();
    assertThat(findings(snapshot)).isEmpty();

    tamper(
        "update register.snapshot_row set original_value = 1 where name = '教学楼' and snapshot_id ="
            + " :id",
        snapshot);
    assertThat(findings(snapshot)).anyMatch(f -> f.contains("教学楼")).anyMatch(f -> f.contains("分部"));
  }

  @Test
  void findsAHistoryThatWasChangedAfterwards() throws Exception {
    DeclaredAsset house = house("实验楼", school).with("{\"floors\": 5}");
    changes.apply(house);
    UUID snapshot = frozen();
    changes.apply(house.with("{\"floors\": 6}").worth("1.00"));
    assertThat(findings(snapshot)).isEmpty();

    jdbc.sql(
            """
            update register.card_version set doc = '{"floors": 7}' where version = 1 and asset_id = :id
            """)
        .param("id", house.id())
        .update();
    assertThat(findings(snapshot)).singleElement().asString().contains("实验楼");
  }

  @Test
  void findsAWholeThatWasForgedWithEveryDigest() throws Exception {
    changes.apply(house("教学楼", school));
    UUID snapshot = frozen();

    tamper("update register.snapshot set digest = repeat('0', 64) where id = :id", snapshot);

    assertThat(findings(snapshot)).anyMatch(f -> f.contains("总摘要与快照登记的不符"));
    jdbc.sql("alter table audit.record disable trigger user").update();
    try {
      jdbc.sql(
              """
              update audit.record set after = null
              where action = 'register.snapshot.frozen' and subject_id = :id
              """)
          .param("id", snapshot.toString())
          .update();
    } finally {
      jdbc.sql("alter table audit.record enable trigger user").update();
    }
    assertThat(findings(snapshot)).anyMatch(f -> f.contains("审计日志"));
  }

  @Test
  void runsAgainWhenItIsCutOffInTheMiddle() throws Exception {
    changes.apply(house("教学楼", school), house("办公楼", bureau));
    Someone office = staff.office();
    UUID id;
    try (Connection other = dataSource.getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("lock table register.snapshot_part in exclusive mode");
      String body = "{\"title\":\"2024年基准日\",\"baseDate\":\"2024-12-31\"}";
      id = UUID.fromString(json(send(office, "POST", BASE, body)).path("id").asString());
      while (!cutOff()) {
        Thread.sleep(20);
      }
      other.rollback();
    }
    assertThat(get(office, url(id, "")).path("frozen").asBoolean()).isFalse();

    while (!get(office, url(id, "")).path("frozen").asBoolean()) {
      clock.advance(Duration.ofMinutes(1));
      Thread.sleep(50);
    }

    assertThat(parts(id, "count")).isEqualTo(living().count());
    assertThat(findings(id)).isEmpty();
  }

  /** Ends the connection that waits for the lock, as a killed server's would end. */
  private boolean cutOff() {
    return !jdbc.sql(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where wait_event_type = 'Lock' and query like '%snapshot_part%' and pid <> pg_backend_pid()
            """)
        .query(Boolean.class)
        .list()
        .isEmpty();
  }

  @Test
  void exportsSumsAndRows() throws Exception {
    DeclaredAsset house = house("教学楼", school).worth("1000.00");
    changes.apply(house);
    UUID snapshot = frozen();
    changes.apply(house.worth("1250.00"));

    byte[] file =
        send(staff.office(), "GET", url(snapshot, "/difference/export"), "")
            .getResponse()
            .getContentAsByteArray();

    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      assertThat(book.getSheets().map(sheet -> sheet.getName())).contains("差异汇总", "逐件差异");
      String text = book.getSheets().skip(1).findFirst().orElseThrow().read().toString();
      assertThat(text).contains("教学楼").contains("2024年清查入库");
    }
  }

  @Test
  void isTakenByTheCitysOfficeOnly() {
    String body = "{\"title\":\"快照\",\"baseDate\":\"2024-12-31\"}";

    assertThat(
            send(staff.with(cn.sanzi.access.Role.OFFICE, Staff.FULIANG), "POST", BASE, body)
                .getResponse()
                .getStatus())
        .isEqualTo(403);
    assertThat(
            send(staff.office(), "POST", BASE, "{\"title\":\" \",\"baseDate\":\"2024-12-31\"}")
                .getResponse()
                .getStatus())
        .isEqualTo(422);
  }

  private static final String BASE = "/api/register/snapshots";

  /** As a person with all rights on the database would, who knows of the triggers. */
  private void tamper(String statement, UUID snapshot) {
    for (String table : List.of("snapshot", "snapshot_row")) {
      jdbc.sql("alter table register." + table + " disable trigger frozen").update();
    }
    jdbc.sql(statement).param("id", snapshot).update();
    for (String table : List.of("snapshot", "snapshot_row")) {
      jdbc.sql("alter table register." + table + " enable trigger frozen").update();
    }
  }

  private List<String> findings(UUID snapshot) throws Exception {
    Someone office = staff.office();
    clock.advance(Duration.ofMinutes(1));
    assertThat(send(office, "POST", url(snapshot, "/check"), "").getResponse().getStatus())
        .isEqualTo(202);
    for (int i = 0; i < 600; i++) {
      JsonNode check = get(office, url(snapshot, "")).path("check");
      if (!check.path("endedAt").isMissingNode() && !check.path("endedAt").isNull()) {
        return check.path("findings").valueStream().map(JsonNode::asString).toList();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("The check never ended");
  }

  private UUID frozen() throws Exception {
    Someone office = staff.office();
    String body = "{\"title\":\"2024年基准日\",\"baseDate\":\"2024-12-31\"}";
    MvcTestResult taken = send(office, "POST", BASE, body);
    UUID id = UUID.fromString(json(taken).path("id").asString());
    for (int i = 0; i < 600; i++) {
      JsonNode answer = get(office, url(id, ""));
      if (answer.path("frozen").asBoolean()) {
        return id;
      }
      assertThat(answer.at("/progress/state").asString()).isNotEqualTo("FAILED");
      Thread.sleep(50);
    }
    throw new AssertionError("The snapshot was never complete");
  }

  private Cut cut(UUID before, @Nullable UUID after) {
    return new Cut(before, after, null, null, null, staff.office().reader().scope());
  }

  private DeclaredAsset house(String name, Unit unit) {
    return DeclaredAsset.of("FW", name, unit, new GroupNo(1));
  }

  /** The register's own sums, kept by other means than the rows. */
  private Sums living() {
    return cardSums.read(List.of(), staff.office().reader().scope(), CardFilter.ALL).stream()
        .map(s -> new Sums(s.count(), s.area(), s.originalValue(), s.netValue(), s.balance()))
        .map(SumArithmetic::plain)
        .findFirst()
        .orElseThrow();
  }

  private long parts(UUID snapshot, String column) {
    return jdbc.sql(
            "select sum(" + column + ") from register.snapshot_part where snapshot_id = :id")
        .param("id", snapshot)
        .query(Long.class)
        .single();
  }

  private static String url(UUID id, String rest) {
    return BASE + "/" + id + rest;
  }

  private static JsonNode named(JsonNode rows, String name) {
    return rows.valueStream()
        .filter(row -> row.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode get(Someone who, String url) throws Exception {
    return json(send(who, "GET", url, ""));
  }

  private static JsonNode json(MvcTestResult result) throws Exception {
    assertThat(result.getResponse().getStatus()).isLessThan(300);
    return JSON.readTree(result.getResponse().getContentAsByteArray());
  }

  private MvcTestResult send(Someone who, String method, String url, String body) {
    return mvc.method(org.springframework.http.HttpMethod.valueOf(method))
        .uri(url)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(who.signedIn())
        .exchange();
  }
}
