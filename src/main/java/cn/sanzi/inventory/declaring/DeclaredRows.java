package cn.sanzi.inventory.declaring;

import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.shared.Refused;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads declared rows: the live ones of the draft, or those of a frozen submission. */
@Repository
public class DeclaredRows {

  private static final String SELECT =
      """
      select r.*, (%s) as papers, %s as duplicate
      from inventory.declared_row r
      where r.region_id = :region and r.assignment_id = :assignment
      """
          .formatted(RowFilter.PAPERS, RowFilter.DUPLICATE);

  private final JdbcClient jdbc;

  DeclaredRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Live rows after an ordinal, at most {@code limit}, in the order of entry. */
  public List<DeclaredRow> list(
      Assignment assignment, RowFilter filter, String contained, int after, int limit) {
    return of(
            assignment,
            SELECT
                + " and r.to_submission is null and "
                + filter.sql()
                + """
                 and (:contained = '' or strpos(r.name, :contained) > 0
                      or strpos(coalesce(r.address, ''), :contained) > 0)
                 and r.ordinal > :after order by r.ordinal limit :limit
                """)
        .param("contained", contained)
        .param("after", after)
        .param("limit", limit)
        .query(DeclaredRows::row)
        .list();
  }

  /** Live rows whose ordinals lie between, both included, in the order of entry. */
  public List<DeclaredRow> listBetween(Assignment assignment, int from, int to) {
    return of(
            assignment,
            SELECT
                + """
                 and r.to_submission is null and r.ordinal between :from and :to order by r.ordinal
                """)
        .param("from", from)
        .param("to", to)
        .query(DeclaredRows::row)
        .list();
  }

  /** Those of them that are live, in the order of entry. */
  public List<DeclaredRow> listLive(Assignment assignment, Collection<UUID> ids) {
    return of(
            assignment,
            SELECT
                + """
                 and r.to_submission is null and r.row_id = any(:rows) order by r.ordinal
                """)
        .param("rows", ids.toArray(UUID[]::new))
        .query(DeclaredRows::row)
        .list();
  }

  /** Ids of those of the given live rows that are there; of all that a view shows when none is. */
  public List<UUID> choose(
      Assignment assignment, List<UUID> given, String only, String contained, int limit) {
    return of(
            assignment,
            """
            select r.row_id from inventory.declared_row r
            where r.region_id = :region and r.assignment_id = :assignment
              and r.to_submission is null and (cardinality(:given) = 0 or r.row_id = any(:given))
              and (cardinality(:given) > 0 or (\
            """
                + RowFilter.named(only).sql()
                + """
                     and (:contained = '' or strpos(r.name, :contained) > 0
                          or strpos(coalesce(r.address, ''), :contained) > 0)))
                order by r.ordinal limit :limit
                """)
        .param("given", given.toArray(UUID[]::new))
        .param("contained", contained)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  public DeclaredRow get(Assignment assignment, UUID rowId) {
    return of(assignment, SELECT + " and r.to_submission is null and r.row_id = :row")
        .param("row", rowId)
        .query(DeclaredRows::row)
        .optional()
        .orElseThrow(() -> new Refused(new InventoryRefusal(Reason.NO_SUCH_ROW, "没有这一行，可能已被删除。")));
  }

  /** Every version of one row, oldest first. */
  public List<DeclaredRow> listVersions(Assignment assignment, UUID rowId) {
    return of(assignment, SELECT + " and r.row_id = :row order by r.from_submission")
        .param("row", rowId)
        .query(DeclaredRows::row)
        .list();
  }

  /** Rows of a frozen submission that differ from another one, in the order of entry. */
  public List<DeclaredRow> listOnlyIn(Assignment assignment, int no, int otherNo, int limit) {
    return of(
            assignment,
            SELECT
                + """
                 and r.from_submission <= :no and (r.to_submission is null or r.to_submission > :no)
                 and not (r.from_submission <= :other
                          and (r.to_submission is null or r.to_submission > :other))
                 order by r.ordinal limit :limit
                """)
        .param("no", no)
        .param("other", otherNo)
        .param("limit", limit)
        .query(DeclaredRows::row)
        .list();
  }

  public Counts counts(Assignment assignment) {
    return of(
            assignment,
            """
            with live as (
              select r.blocking, r.to_explain, r.hints, r.original_value,
                r.key_digest is not null
                  and count(*) over (partition by r.key_digest) > 1 as duplicate,
                exists (select 1 from inventory.paper p
                  where p.region_id = r.region_id and p.assignment_id = r.assignment_id
                    and p.row_id = r.row_id and p.removed_at is null) as papered
              from inventory.declared_row r
              where r.region_id = :region and r.assignment_id = :assignment
                and r.to_submission is null)
            select count(*) as rows,
              count(*) filter (where blocking > 0 or duplicate) as blocking,
              count(*) filter (where to_explain > 0) as to_explain,
              count(*) filter (where hints > 0) as hints,
              count(*) filter (where not papered) as no_papers,
              sum(original_value) as original_value,
              (select count(distinct m.row_id) from inventory.remark m
               where m.region_id = :region and m.assignment_id = :assignment
                 and m.settled_at is null) as remarks,
              (select count(*) from inventory.paper b
               where b.region_id = :region and b.assignment_id = :assignment
                 and b.row_id is null and b.removed_at is null) as batch_papers
            from live
            """)
        .query((row, n) ->
            new Counts(
                row.getInt("rows"),
                row.getInt("blocking"),
                row.getInt("to_explain"),
                row.getInt("hints"),
                row.getInt("no_papers"),
                row.getInt("batch_papers"),
                row.getInt("remarks"),
                row.getBigDecimal("original_value")))
        .single();
  }

  /** Live rows of one assignment, counted for a list; duplicates among them are not looked for. */
  public record Tally(int rows, int blocking, int toExplain, int remarks) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);
  }

  /**
   * Tallies of many assignments in one statement; those without rows are not in it. Rows are
   * counted along one narrow index and problems along that of the rows that have some: no row is
   * fetched.
   */
  public Map<AssignmentId, Tally> tally(List<Assignment> assignments) {
    Map<AssignmentId, Tally> tallies = new HashMap<>();
    among(
            assignments,
            """
            select t.*, coalesce(p.blocking, 0) as blocking, coalesce(p.to_explain, 0) as to_explain,
              coalesce(m.remarks, 0) as remarks
            from (
              select assignment_id, count(*) as rows
              from inventory.declared_row
              where region_id = any(:regions) and assignment_id = any(:assignments)
                and to_submission is null
              group by assignment_id) t
            left join (
              select assignment_id, count(*) filter (where blocking > 0) as blocking,
                count(*) filter (where to_explain > 0) as to_explain
              from inventory.declared_row
              where region_id = any(:regions) and assignment_id = any(:assignments)
                and to_submission is null and (blocking > 0 or to_explain > 0)
              group by assignment_id) p using (assignment_id)
            left join (
              select assignment_id, count(distinct row_id) as remarks
              from inventory.remark
              where region_id = any(:regions) and assignment_id = any(:assignments)
                and settled_at is null
              group by assignment_id) m using (assignment_id)
            """)
        .query(row -> {
          tallies.put(
              new AssignmentId(row.getObject("assignment_id", UUID.class)),
              new Tally(
                  row.getInt("rows"),
                  row.getInt("blocking"),
                  row.getInt("to_explain"),
                  row.getInt("remarks")));
        });
    return tallies;
  }

  /** Sums of original values in yuan; an assignment where nothing has one is not in it. */
  public Map<AssignmentId, BigDecimal> originalValues(List<Assignment> assignments) {
    Map<AssignmentId, BigDecimal> sums = new HashMap<>();
    among(
            assignments,
            """
            select assignment_id, sum(original_value) as value
            from inventory.declared_row
            where region_id = any(:regions) and assignment_id = any(:assignments)
              and to_submission is null
            group by assignment_id having sum(original_value) is not null
            """)
        .query(row -> {
          sums.put(
              new AssignmentId(row.getObject("assignment_id", UUID.class)),
              row.getBigDecimal("value"));
        });
    return sums;
  }

  private JdbcClient.StatementSpec among(List<Assignment> assignments, String sql) {
    return jdbc.sql(sql)
        .param(
            "regions",
            assignments.stream().map(a -> a.region().value()).distinct().toArray(Integer[]::new))
        .param("assignments", assignments.stream().map(a -> a.id().value()).toArray(UUID[]::new));
  }

  private JdbcClient.StatementSpec of(Assignment assignment, String sql) {
    return jdbc.sql(sql)
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value());
  }

  private static DeclaredRow row(ResultSet row, int n) throws SQLException {
    return new DeclaredRow(
        row.getObject("row_id", UUID.class),
        row.getInt("from_submission"),
        row.getInt("rev"),
        row.getInt("ordinal"),
        row.getString("name"),
        Problems.read(row.getString("problems")),
        row.getString("explanation"),
        row.getString("doc"),
        row.getBoolean("duplicate"),
        row.getInt("papers"),
        row.getString("changed_by_name"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
