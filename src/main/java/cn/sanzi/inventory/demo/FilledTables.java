package cn.sanzi.inventory.demo;

import cn.sanzi.access.Grant;
import cn.sanzi.access.PostId;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.approval.Approvals;
import cn.sanzi.approval.CaseView;
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
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills tables row by row and step by step, as people would, but quicker. */
@Component
class FilledTables implements DemoTables {

  private static final Reader CLERK = somebody(Role.CLERK, "演示填报员", 0xd1);

  /** Who signs in the demonstration. */
  private record Signer(long id, String name) {}

  private static final Map<Role, Signer> SIGNERS =
      Map.of(
          Role.HEAD, new Signer(0xd2, "演示负责人"),
          Role.GROUP_REVIEWER, new Signer(0xd3, "演示审核员"),
          Role.OFFICE, new Signer(0xd4, "演示专班办"),
          Role.PARENT_REVIEWER, new Signer(0xd5, "演示主管部门"));

  private final Campaigns campaigns;
  private final Assignments assignments;
  private final RowJudge judge;
  private final RowStore store;
  private final Submitting submitting;
  private final Signing signing;
  private final Approvals approvals;
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
      Approvals approvals,
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
    this.approvals = approvals;
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
      case SIGNED_BY_HEAD -> signWhile(id, FilledTables::isAtHead);
      case SIGNED_BY_GROUP -> signWhile(id, view -> view.stage() < view.stages().size() - 1);
      case RETURNED -> {
        signWhile(id, FilledTables::isAtHead);
        CaseView view = caseOf(id);
        signing.sign(id, Decision.RETURN, "请核对权属状况和面积，补充说明后重新提交", view.rev(), signer(view));
      }
      case ACCEPTED -> signWhile(id, view -> true);
    }
  }

  private static boolean isAtHead(CaseView view) {
    return view.current().role() == Role.HEAD;
  }

  private void signWhile(AssignmentId id, Predicate<CaseView> wanted) {
    CaseView view = caseOf(id);
    while (view.state() == CaseView.State.RUNNING && wanted.test(view)) {
      signing.sign(id, Decision.ACCEPT, "同意", view.rev(), signer(view));
      view = caseOf(id);
    }
  }

  private CaseView caseOf(AssignmentId id) {
    Assignment assignment = assignments.get(id, CLERK.scope());
    return approvals.get(Objects.requireNonNull(assignment.caseId()), CLERK.scope());
  }

  /** Whoever signs at the stage where a case waits: of its county or of the city. */
  private static Reader signer(CaseView view) {
    var stage = view.current();
    boolean here = stage.reach() == cn.sanzi.approval.Stage.Reach.HERE;
    Set<RegionId> regions = here ? Set.of(view.region()) : null;
    Signer signer = Objects.requireNonNull(SIGNERS.get(stage.role()));
    var id = new UUID(0, signer.id());
    var grant = new Grant(new PostId(id), stage.role(), regions, null, null);
    return new Reader(
        new Actor(new AccountId(id), signer.name(), "演示数据"), new Scope(List.of(grant)));
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
