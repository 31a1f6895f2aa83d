package cn.sanzi.inventory.demo;

import cn.sanzi.access.Grant;
import cn.sanzi.access.PostId;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.approval.Decision;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Severity;
import cn.sanzi.catalog.Values;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.DemoTables;
import cn.sanzi.inventory.campaign.Campaigns;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.JudgedRow;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.inventory.declaring.RowStore;
import cn.sanzi.inventory.declaring.Trail;
import cn.sanzi.inventory.review.Signing;
import cn.sanzi.inventory.review.Submitting;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills tables row by row and step by step, as people would, but quicker. */
@Component
class FilledTables implements DemoTables {

  private static final Reader CLERK = somebody(Role.CLERK, "演示填报员", 0xd1);
  private static final Reader HEAD = somebody(Role.HEAD, "演示负责人", 0xd2);
  private static final Reader REVIEWER = somebody(Role.GROUP_REVIEWER, "演示审核员", 0xd3);
  private static final Reader OFFICE = somebody(Role.OFFICE, "演示专班办", 0xd4);

  private final Campaigns campaigns;
  private final Assignments assignments;
  private final RowJudge judge;
  private final RowStore store;
  private final Submitting submitting;
  private final Signing signing;
  private final Trail trail;
  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  FilledTables(
      Campaigns campaigns,
      Assignments assignments,
      RowJudge judge,
      RowStore store,
      Submitting submitting,
      Signing signing,
      Trail trail,
      JdbcClient jdbc,
      Ids ids,
      Clock clock) {
    this.campaigns = campaigns;
    this.assignments = assignments;
    this.judge = judge;
    this.store = store;
    this.submitting = submitting;
    this.signing = signing;
    this.trail = trail;
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  private static Reader somebody(Role role, String name, long id) {
    var everywhere = new Grant(new PostId(new UUID(0, id)), role, null, null, null);
    return new Reader(
        new Actor(new AccountId(new UUID(0, id)), name, "演示数据"), new Scope(List.of(everywhere)));
  }

  @Override
  @Transactional
  public List<Table> open(List<KindCode> kinds) {
    List<UUID> there =
        jdbc.sql("select id from inventory.campaign order by opened_at limit 1")
            .query(UUID.class)
            .list();
    if (there.isEmpty()) {
      campaigns.openDemonstration(kinds.stream().map(KindCode::value).toList(), CLERK.actor());
    } else {
      campaigns.rollOutAgain(there.getFirst(), CLERK.actor());
    }
    return jdbc.sql(
            """
            select a.id, a.unit_id, a.kind, a.kind_version, c.base_date, a.rev > 0 as begun
            from inventory.assignment a join inventory.campaign c on c.id = a.campaign_id
            order by a.region_id, a.unit_id, a.kind
            """)
        .query((row, n) ->
            new Table(
                new AssignmentId(row.getObject(1, UUID.class)),
                new UnitId(row.getObject(2, UUID.class)),
                new KindCode(row.getString(3)),
                row.getInt(4),
                row.getObject(5, LocalDate.class),
                row.getBoolean(6)))
        .list();
  }

  @Override
  @Transactional
  public void fill(Table table, List<Values> rows, Stage stage) {
    Assignment assignment = assignments.lockForClerk(table.id(), CLERK);
    if (assignment.rev() > 0) {
      return;
    }
    assignments.touch(assignment, CLERK.actor().account());
    int ordinal = assignments.takeOrdinals(assignment, rows.size());
    RowJudge.Bench bench = judge.benchFor(assignment);
    Instant now = clock.instant();
    for (Values row : rows) {
      store.insert(
          assignment, ids.next(), 1, ordinal++, judged(bench, row, stage), CLERK.actor(), now);
    }
    trail.record(
        assignment, "inventory.demo.filled", "填入 " + rows.size() + " 行演示数据", CLERK.actor());
    if (stage.isBeyondDraft()) {
      submitting.handIn(assignments.lock(table.id(), CLERK.scope()), rows.size(), CLERK);
      sign(table.id(), stage);
    }
  }

  /** What wants an explanation has one once it is handed in. */
  private static JudgedRow judged(RowJudge.Bench bench, Values row, Stage stage) {
    JudgedRow judged = bench.judge(row, null, List.of());
    boolean explained =
        stage.isBeyondDraft()
            && judged.problems().stream()
                .map(Problem::severity)
                .anyMatch(severity -> severity == Severity.EXPLAIN);
    return explained ? bench.judge(row, "情况属实，已与原始凭证核对（演示数据）", List.of()) : judged;
  }

  private void sign(AssignmentId id, Stage stage) {
    switch (stage) {
      case DRAFT, HANDED_IN -> {}
      case SIGNED_BY_HEAD -> signing.sign(id, Decision.ACCEPT, "", 0, HEAD);
      case SIGNED_BY_GROUP -> {
        signing.sign(id, Decision.ACCEPT, "", 0, HEAD);
        signing.sign(id, Decision.ACCEPT, "同意", 1, REVIEWER);
      }
      case RETURNED -> {
        signing.sign(id, Decision.ACCEPT, "", 0, HEAD);
        signing.sign(id, Decision.RETURN, "请核对权属状况和面积，补充说明后重新提交", 1, REVIEWER);
      }
      case ACCEPTED -> {
        signing.sign(id, Decision.ACCEPT, "", 0, HEAD);
        signing.sign(id, Decision.ACCEPT, "同意", 1, REVIEWER);
        signing.sign(id, Decision.ACCEPT, "", 2, OFFICE);
      }
    }
  }

  @Override
  @Transactional
  public void fillNil(Table table) {
    Assignment assignment = assignments.lockForClerk(table.id(), CLERK);
    if (assignment.rev() == 0) {
      submitting.declareNil(table.id(), "本单位无此类资产", CLERK);
    }
  }
}
