package cn.sanzi.register;

import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a change set into the register (入库), whole or not at all; every step works on the set, none
 * on a row.
 */
@Service
final class ApplyingChanges implements Cards {

  /**
   * Above it hashing beats looking cards up one by one; the planner cannot know, the intake has no
   * statistics.
   */
  private static final long LARGE_SET = 5_000;

  private static final int STEPS = 7;

  private final JdbcClient jdbc;
  private final CardTables cards;
  private final Numbering numbering;
  private final KeyClaims claims;
  private final Audit audit;
  private final Clock clock;
  private final Ids ids;

  ApplyingChanges(
      JdbcClient jdbc,
      CardTables cards,
      Numbering numbering,
      KeyClaims claims,
      Audit audit,
      Clock clock,
      Ids ids) {
    this.jdbc = jdbc;
    this.cards = cards;
    this.numbering = numbering;
    this.claims = claims;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public ChangeSetId open() {
    return new ChangeSetId(ids.next());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public ChangeReport apply(ChangeSetId set, String cause, Actor actor, Steps steps) {
    Instant at = clock.instant();
    advisePlanner(cards.rowsOf(set));
    cards.lockOld(set);
    ChangeReport report = cards.measure(set);
    steps.taken(1, STEPS);
    numbering.numberNew(set, at);
    steps.taken(2, STEPS);
    claims.settle(set);
    steps.taken(3, STEPS);
    cards.addDifferences(set);
    steps.taken(4, STEPS);
    cards.appendVersions(set, cause, actor, at);
    steps.taken(5, STEPS);
    cards.write(set, report, at);
    steps.taken(6, STEPS);
    record(set, report, cause, actor);
    cards.empty(set);
    steps.taken(STEPS, STEPS);
    forgetAdvice();
    return report;
  }

  private void record(ChangeSetId set, ChangeReport report, String cause, Actor actor) {
    Subject subject = subjectOf(set);
    audit.record(
        new AuditEntry(
            actor,
            "register.cards.applied",
            "change-set",
            set.value().toString(),
            subject.regionId,
            subject.unitId,
            "资产入库：新增 %d 件，变更 %d 件，注销 %d 件（%s）"
                .formatted(report.opened(), report.changed(), report.closed(), cause),
            null,
            "{\"opened\":%d,\"changed\":%d,\"unchanged\":%d,\"closed\":%d,\"digest\":\"%s\"}"
                .formatted(
                    report.opened(),
                    report.changed(),
                    report.unchanged(),
                    report.closed(),
                    subject.digest)));
  }

  /** Whom a set concerns, where it is one; and the digest of its rows in id order. */
  private record Subject(@Nullable Integer regionId, @Nullable UUID unitId, String digest) {}

  private Subject subjectOf(ChangeSetId set) {
    return jdbc.sql(
            """
            select case when min(region_id) = max(region_id) then min(region_id) end as region_id,
                   case when min(unit_id::text) = max(unit_id::text) then min(unit_id::text)::uuid end as unit_id,
                   coalesce(encode(sha256(string_agg(digest, ''::bytea order by asset_id)), 'hex'), '') as digest
            from register.change_row where change_set = :set
            """)
        .param("set", set.value())
        .query(Subject.class)
        .single();
  }

  private void advisePlanner(long rows) {
    String one = rows > LARGE_SET ? "off" : "on";
    String set = rows > LARGE_SET ? "on" : "off";
    jdbc.sql("set local enable_nestloop = " + one).update();
    jdbc.sql("set local enable_hashjoin = " + set).update();
    jdbc.sql("set local enable_mergejoin = " + set).update();
  }

  private void forgetAdvice() {
    jdbc.sql("set local enable_nestloop to default").update();
    jdbc.sql("set local enable_hashjoin to default").update();
    jdbc.sql("set local enable_mergejoin to default").update();
  }
}
