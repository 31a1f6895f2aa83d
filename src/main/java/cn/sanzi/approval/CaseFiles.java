package cn.sanzi.approval;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.approval.Flows.StoredFlow;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases and their steps in the database. */
@Repository
class CaseFiles {

  private static final String SELECT =
      """
      select c.*, coalesce(c.stages, f.stages)::text as stages_text,
        coalesce(c.started_at, c.since) as began
      from approval.case_file c
      join approval.flow f on f.key = c.flow_key and f.version = c.flow_version
      """;

  private final JdbcClient jdbc;
  private final Flows flows;

  CaseFiles(JdbcClient jdbc, Flows flows) {
    this.jdbc = jdbc;
    this.flows = flows;
  }

  void insert(CaseId id, NewCase c, StoredFlow flow, Instant at) {
    jdbc.sql(
            """
            insert into approval.case_file (id, flow_key, flow_version, subject_type, subject_id, title,
              region_id, unit_id, group_no, declarants, stage, state, rev, since, started_at, stages)
            values (:id, :flow, :version, :subjectType, :subjectId, :title,
              :region, :unit, :group, :declarants, 0, 'RUNNING', 0, :at, :at, :stages::jsonb)
            """)
        .param("id", id.value())
        .param("flow", flow.key())
        .param("version", flow.version())
        .param("stages", flows.text(flow.stages()))
        .param("subjectType", c.subjectType())
        .param("subjectId", c.subjectId())
        .param("title", c.title())
        .param("region", c.region().value())
        .param("unit", c.unit().value())
        .param("group", c.group() == null ? null : c.group().value())
        .param("declarants", c.declarants().stream().map(AccountId::value).toArray(UUID[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Moves a case on if nobody else did; says whether it moved. */
  boolean move(CaseView from, int stage, CaseView.State state, Instant at) {
    return jdbc.sql(
                """
                update approval.case_file
                set stage = :stage, state = :state, rev = rev + 1, since = :at
                where id = :id and rev = :rev and state = 'RUNNING'
                """)
            .param("stage", stage)
            .param("state", state.name())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", from.id().value())
            .param("rev", from.rev())
            .update()
        == 1;
  }

  void addStep(CaseId id, CaseStep step, AccountId by) {
    jdbc.sql(
            """
            insert into approval.step (case_id, no, stage, decision, opinion, by_id, by_name, at, sent_to)
            select :id, coalesce(max(no), 0) + 1, :stage, :decision, :opinion, :by, :name, :at, :sentTo
            from approval.step where case_id = :id
            """)
        .param("id", id.value())
        .param("stage", step.stage())
        .param("decision", step.decision().name())
        .param("opinion", step.opinion())
        .param("by", by.value())
        .param("name", step.by())
        .param("at", step.at().atOffset(ZoneOffset.UTC))
        .param("sentTo", step.sentTo())
        .update();
  }

  Optional<CaseView> find(CaseId id, Scope scope) {
    var reach = ScopeSql.of(scope, "c");
    return jdbc.sql(SELECT + " where c.id = :id and " + reach.anyOf())
        .param("id", id.value())
        .params(reach.parameters())
        .query(this::view)
        .optional()
        .map(view -> view.after(steps(view.id())));
  }

  Optional<CaseView> findLatest(String subjectType, String subjectId, Scope scope) {
    var reach = ScopeSql.of(scope, "c");
    return jdbc.sql(
            SELECT
                + " where c.subject_type = :type and c.subject_id = :subject and "
                + reach.anyOf()
                + " order by c.id desc limit 1")
        .param("type", subjectType)
        .param("subject", subjectId)
        .params(reach.parameters())
        .query(this::view)
        .optional()
        .map(view -> view.after(steps(view.id())));
  }

  /** Those that wait at a stage of a role that the scope holds, longest waiting first. */
  List<CaseView> listRunning(Scope scope) {
    var reach = ScopeSql.of(scope, "c");
    return withSteps(
        jdbc.sql(
                SELECT
                    + """
                     where c.state = 'RUNNING'
                      and coalesce(c.stages, f.stages) -> c.stage ->> 'role' = any(:roles) and
                    """
                    + reach.anyOf()
                    + " order by c.since limit 1000")
            .param(
                "roles", scope.grants().stream().map(g -> g.role().name()).toArray(String[]::new))
            .params(reach.parameters())
            .query(this::view)
            .list());
  }

  /** Those of them that lie within the scope. */
  List<CaseView> list(Collection<CaseId> ids, Scope scope) {
    var reach = ScopeSql.of(scope, "c");
    return withSteps(
        jdbc.sql(SELECT + " where c.id = any(:ids) and " + reach.anyOf())
            .param("ids", ids.stream().map(CaseId::value).toArray(UUID[]::new))
            .params(reach.parameters())
            .query(this::view)
            .list());
  }

  /** The steps of all of them in one statement. */
  private List<CaseView> withSteps(List<CaseView> views) {
    Map<UUID, List<CaseStep>> steps = new HashMap<>();
    jdbc.sql("select * from approval.step where case_id = any(:ids) order by case_id, no")
        .param("ids", views.stream().map(view -> view.id().value()).toArray(UUID[]::new))
        .query((row, n) ->
            steps
                .computeIfAbsent(row.getObject("case_id", UUID.class), any -> new ArrayList<>())
                .add(step(row)))
        .list();
    return views.stream()
        .map(view -> view.after(steps.getOrDefault(view.id().value(), List.of())))
        .toList();
  }

  private CaseView view(ResultSet row, int n) throws SQLException {
    var id = new CaseId(row.getObject("id", UUID.class));
    int group = row.getInt("group_no");
    boolean grouped = !row.wasNull();
    Set<AccountId> declarants =
        Arrays.stream((UUID[]) row.getArray("declarants").getArray())
            .map(AccountId::new)
            .collect(Collectors.toUnmodifiableSet());
    return new CaseView(
        id,
        row.getString("subject_type"),
        row.getString("subject_id"),
        row.getString("title"),
        new RegionId(row.getInt("region_id")),
        new UnitId(row.getObject("unit_id", UUID.class)),
        grouped ? new GroupNo(group) : null,
        declarants,
        flows.stages(row.getString("stages_text")),
        row.getInt("stage"),
        CaseView.State.valueOf(row.getString("state")),
        row.getInt("rev"),
        row.getObject("began", OffsetDateTime.class).toInstant(),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        List.of());
  }

  private List<CaseStep> steps(CaseId id) {
    return jdbc.sql("select * from approval.step where case_id = :id order by no")
        .param("id", id.value())
        .query((row, n) -> step(row))
        .list();
  }

  private static CaseStep step(ResultSet row) throws SQLException {
    return new CaseStep(
        row.getString("stage"),
        Decision.valueOf(row.getString("decision")),
        row.getString("opinion"),
        row.getString("by_name"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("sent_to"));
  }
}
