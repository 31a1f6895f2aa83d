package cn.sanzi.inventory.declaring;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.approval.CaseId;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assignments in the database. */
@Repository
public class Assignments {

  private static final String SELECT =
      """
      select a.*, c.name as campaign_name, c.base_date
      from inventory.assignment a join inventory.campaign c on c.id = a.campaign_id
      """;

  private final JdbcClient jdbc;

  Assignments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Assignment get(AssignmentId id, Scope scope) {
    var reach = ScopeSql.of(scope, "a");
    return jdbc.sql(SELECT + " where a.id = :id and " + reach.anyOf())
        .param("id", id.value())
        .params(reach.parameters())
        .query(Assignments::assignment)
        .optional()
        .orElseThrow(Assignments::noSuch);
  }

  /**
   * Locks it until the end of the transaction, for its clerk to change; refused when it is not with
   * the clerk.
   */
  public Assignment lockForClerk(AssignmentId id, Reader reader) {
    Assignment assignment = lock(id, reader.scope());
    requireClerk(assignment, reader);
    if (!assignment.state().isWithClerk()) {
      throw new Refused(
          new InventoryRefusal(
              Reason.NOT_NOW,
              "这张表现在是「" + assignment.state().label() + "」，不能修改；需要修改时请先撤回，或请审核人退回。"));
    }
    return assignment;
  }

  public Assignment lock(AssignmentId id, Scope scope) {
    var reach = ScopeSql.of(scope, "a");
    return jdbc.sql(SELECT + " where a.id = :id and " + reach.anyOf() + " for update of a")
        .param("id", id.value())
        .params(reach.parameters())
        .query(Assignments::assignment)
        .optional()
        .orElseThrow(Assignments::noSuch);
  }

  public static void requireClerk(Assignment assignment, Reader reader) {
    if (!assignment.liesIn(reader.scope().as(Role.CLERK))) {
      throw new Refused(new InventoryRefusal(Reason.NOT_YOURS, "这张表由填报单位的填报员填报，您可以查看，不能修改。"));
    }
  }

  /** Newest campaign first, then by unit; at most {@code limit}. */
  public List<Assignment> list(AssignmentFilter filter, Scope scope, int limit) {
    var reach = ScopeSql.of(scope, "a");
    return jdbc.sql(
            SELECT
                + """
                 where %s
                  and (cast(:campaign as uuid) is null or a.campaign_id = :campaign)
                  and (cast(:unit as uuid) is null or a.unit_id = :unit)
                  and (cast(:kind as text) is null or a.kind = :kind)
                  and (cast(:state as text) is null or a.state = :state)
                 order by c.opened_at desc, a.due, a.unit_id, a.kind limit :limit
                """
                    .formatted(reach.anyOf()))
        .param("campaign", filter.campaign())
        .param("unit", filter.unit() == null ? null : filter.unit().value())
        .param("kind", filter.kind() == null ? null : filter.kind().value())
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("limit", limit)
        .params(reach.parameters())
        .query(Assignments::assignment)
        .list();
  }

  /** What to list; null means any. */
  public record AssignmentFilter(
      @Nullable UUID campaign,
      @Nullable UnitId unit,
      @Nullable KindCode kind,
      @Nullable AssignmentState state) {}

  /** One more revision; says which. Also remembers who had a hand in it. */
  public long touch(Assignment assignment, AccountId by) {
    jdbc.sql(
            """
            insert into inventory.declarant (region_id, assignment_id, account_id)
            values (:region, :id, :by) on conflict do nothing
            """)
        .param("region", assignment.region().value())
        .param("id", assignment.id().value())
        .param("by", by.value())
        .update();
    return jdbc.sql(
            """
            update inventory.assignment set rev = rev + 1, nil_reason = null
            where region_id = :region and id = :id returning rev
            """)
        .param("region", assignment.region().value())
        .param("id", assignment.id().value())
        .query(Long.class)
        .single();
  }

  public Set<AccountId> declarants(Assignment assignment) {
    return jdbc
        .sql(
            """
            select account_id from inventory.declarant
            where region_id = :region and assignment_id = :id
            """)
        .param("region", assignment.region().value())
        .param("id", assignment.id().value())
        .query((row, n) -> new AccountId(row.getObject(1, UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  public void declareNil(Assignment assignment, String reason) {
    jdbc.sql(
            """
            update inventory.assignment set nil_reason = :reason
            where region_id = :region and id = :id
            """)
        .param("reason", reason)
        .param("region", assignment.region().value())
        .param("id", assignment.id().value())
        .update();
  }

  /** Takes {@code count} ordinals; says the first. */
  public int takeOrdinals(Assignment assignment, int count) {
    return jdbc.sql(
                """
                update inventory.assignment set next_ordinal = next_ordinal + :count
                where region_id = :region and id = :id returning next_ordinal
                """)
            .param("count", count)
            .param("region", assignment.region().value())
            .param("id", assignment.id().value())
            .query(Integer.class)
            .single()
        - count;
  }

  public void enter(Assignment assignment, AssignmentState state, Instant at) {
    jdbc.sql(
            """
            update inventory.assignment set state = :state, since = :at
            where region_id = :region and id = :id
            """)
        .param("state", state.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("region", assignment.region().value())
        .param("id", assignment.id().value())
        .update();
  }

  public void freeze(Assignment assignment, CaseId caseId) {
    jdbc.sql(
            """
            update inventory.assignment set submission_no = submission_no + 1, case_id = :case
            where region_id = :region and id = :id
            """)
        .param("case", caseId.value())
        .param("region", assignment.region().value())
        .param("id", assignment.id().value())
        .update();
  }

  /** Says whose signature a submission waits for; nobody's when it does not. */
  public void waitsFor(Assignment assignment, @Nullable Role role) {
    jdbc.sql(
            """
            update inventory.assignment set waits_for = :role
            where region_id = :region and id = :id
            """)
        .param("role", role == null ? null : role.name())
        .param("region", assignment.region().value())
        .param("id", assignment.id().value())
        .update();
  }

  /**
   * Brings the record of when it was handed in, and how late, up to its first submission that was
   * not taken back.
   */
  public void recordHandingIn(Assignment assignment) {
    jdbc.sql(
            """
            update inventory.assignment a set (handed_in_at, late_days) = (
              select min(s.at), coalesce(min(s.late_days), 0) from (
                select at, late_days from inventory.submission
                where region_id = :region and assignment_id = :id and withdrawn_at is null
                order by no limit 1) s)
            where a.region_id = :region and a.id = :id
            """)
        .param("region", assignment.region().value())
        .param("id", assignment.id().value())
        .update();
  }

  public void accepted(Assignment assignment) {
    jdbc.sql(
            """
            update inventory.assignment set accepted_no = submission_no
            where region_id = :region and id = :id
            """)
        .param("region", assignment.region().value())
        .param("id", assignment.id().value())
        .update();
  }

  private static Refused noSuch() {
    return new Refused(new InventoryRefusal(Reason.NO_SUCH_ASSIGNMENT, "没有这张表，或不在您的权限范围内。"));
  }

  private static Assignment assignment(ResultSet row, int n) throws SQLException {
    UUID caseId = row.getObject("case_id", UUID.class);
    return new Assignment(
        new RegionId(row.getInt("region_id")),
        new AssignmentId(row.getObject("id", UUID.class)),
        row.getObject("campaign_id", UUID.class),
        row.getString("campaign_name"),
        row.getObject("base_date", LocalDate.class),
        new UnitId(row.getObject("unit_id", UUID.class)),
        new KindCode(row.getString("kind")),
        row.getInt("kind_version"),
        new GroupNo(row.getInt("group_no")),
        AssignmentState.valueOf(row.getString("state")),
        row.getLong("rev"),
        row.getInt("submission_no"),
        row.getInt("accepted_no"),
        caseId == null ? null : new CaseId(caseId),
        row.getString("nil_reason"),
        row.getObject("due", LocalDate.class),
        row.getObject("since", OffsetDateTime.class).toInstant());
  }
}
