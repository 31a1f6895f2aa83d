package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.jobs.JobHandler;
import cn.sanzi.jobs.JobId;
import cn.sanzi.jobs.JobRun;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.register.SummaryKeeping;
import cn.sanzi.shared.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * The last signature under a large table: a job enters it into the register, whole or not at all.
 */
@DatabaseTest
class EnteringTest {

  private static final int LARGE = 100_000;

  private static int numbers;

  private final Room room;
  private final Staff staff;
  private final JdbcClient jdbc;
  private final SummaryKeeping sums;
  private final JobHandler entering;

  EnteringTest(
      Room room, Staff staff, JdbcClient jdbc, SummaryKeeping sums, List<JobHandler> handlers) {
    this.room = room;
    this.staff = staff;
    this.jdbc = jdbc;
    this.sums = sums;
    this.entering =
        handlers.stream()
            .filter(h -> h.kind().equals("inventory.entering"))
            .findAny()
            .orElseThrow();
  }

  @Test
  void aLargeTableIsEnteredByAJobAndASmallOneAtOnce() throws InterruptedException {
    Someone office = staff.office();
    UUID small = waitingForTheOffice();
    room.sign(small, "ACCEPT", "同意", office).ok();
    assertThat(state(small, office)).isEqualTo("ACCEPTED");

    UUID large = waitingForTheOffice();
    makeLarge(large);
    room.sign(large, "ACCEPT", "同意", office).ok();
    for (int i = 0; i < 200 && !state(large, office).equals("ACCEPTED"); i++) {
      JsonNode detail = detail(large, office);
      if (detail.at("/line/state").asString().equals("SUBMITTED")) {
        assertThat(detail.at("/entering/by").asString()).isEqualTo(office.actor().name());
        assertThat(detail.at("/entering/error").isMissingNode()).isTrue();
        assertThat(detail.path("actions")).isEmpty();
      }
      Thread.sleep(50);
    }

    assertThat(state(large, office)).isEqualTo("ACCEPTED");
    assertThat(cards(large)).isEqualTo(2);
    assertThat(sums.prove()).isEmpty();
    assertThat(signatures(large, office)).isEqualTo(1);
  }

  @Test
  void aJobCutOffInTheMiddleLeavesNothingAndThenDoesAllOfItOnce() throws Exception {
    Someone office = staff.office();
    UUID table = waitingForTheOffice();
    int rev = detail(table, office).path("caseRev").asInt();

    for (int step = 1; step <= 7; step++) {
      JobRun cutOff = new Run(table, rev, office.actor(), step);
      assertThatThrownBy(() -> entering.run(cutOff)).isInstanceOf(CutOff.class);
      assertThat(cards(table)).isZero();
      assertThat(state(table, office)).isEqualTo("SUBMITTED");
      assertThat(signatures(table, office)).isZero();
    }

    entering.run(new Run(table, rev, office.actor(), Integer.MAX_VALUE));
    assertThat(cards(table)).isEqualTo(2);
    assertThat(state(table, office)).isEqualTo("ACCEPTED");

    // Killed between the commit and the note that the job is done.
    entering.run(new Run(table, rev, office.actor(), Integer.MAX_VALUE));
    assertThat(cards(table)).isEqualTo(2);
    assertThat(signatures(table, office)).isEqualTo(1);
    assertThat(sums.prove()).isEmpty();
  }

  @Test
  void whatSpeaksAgainstItIsSaidAtOnce() {
    Someone office = staff.office();
    UUID table = waitingForTheOffice();
    makeLarge(table);
    Room.Answer stranger =
        room.post(
            "/api/inventory/assignments/" + table + "/sign",
            "{\"decision\":\"ACCEPT\",\"opinion\":\"同意\",\"caseRev\":99}",
            office);

    assertThat(stranger.status()).isGreaterThanOrEqualTo(400);
    assertThat(detail(table, office).path("entering").isMissingNode()).isTrue();
    assertThat(state(table, office)).isEqualTo("SUBMITTED");
  }

  /** Two accounts, signed by head and group. */
  private UUID waitingForTheOffice() {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    room.campaign("ZH");
    UUID id = room.assignment(clerk, bureau, "ZH");
    room.declare(
        id,
        new AccountSheet()
            .account("测试单位", number(), "1234.50")
            .but("问题说明", "账户以简称开立")
            .account("测试单位工会", number(), "88.00")
            .but("问题说明", "工会专户")
            .xlsx(),
        clerk);
    room.addBatchPaper(id, clerk);
    room.submit(id, clerk).ok();
    room.sign(id, "ACCEPT", "", staff.headOf(bureau)).ok();
    room.sign(id, "ACCEPT", "同意", staff.reviewerOf(2)).ok();
    return id;
  }

  /** Nobody else's: one thing, one card. */
  private static String number() {
    numbers++;
    return "36020015068431%04d".formatted(numbers);
  }

  /** What counts is how many rows were frozen. */
  private void makeLarge(UUID table) {
    jdbc.sql("update inventory.submission set row_count = :rows where assignment_id = :id")
        .param("rows", LARGE)
        .param("id", table)
        .update();
  }

  private JsonNode detail(UUID table, Someone who) {
    return room.get("/api/inventory/assignments/" + table, who).ok().body();
  }

  private String state(UUID table, Someone who) {
    return detail(table, who).at("/line/state").asString();
  }

  private int cards(UUID table) {
    return jdbc.sql("select count(*) from register.card where assignment_id = :id")
        .param("id", table)
        .query(Integer.class)
        .single();
  }

  private int signatures(UUID table, Someone who) {
    return jdbc.sql(
            """
            select count(*) from approval.step s join inventory.assignment a on a.case_id = s.case_id
            where a.id = :id and s.by_id = :by
            """)
        .param("id", table)
        .param("by", who.id().value())
        .query(Integer.class)
        .single();
  }

  /** As a server that is killed. */
  private static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private record Run(UUID table, int caseRev, Actor actor, int cutAt) implements JobRun {

    @Override
    public JobId id() {
      return new JobId(table);
    }

    @Override
    public Map<String, String> payload() {
      return Map.of(
          "assignment",
          table.toString(),
          "submission",
          "1",
          "caseRev",
          Integer.toString(caseRev),
          "opinion",
          "同意");
    }

    @Override
    public void progress(long done, long total) {
      if (done == cutAt) {
        throw new CutOff();
      }
    }

    @Override
    public void checkCancelled() {}
  }
}
