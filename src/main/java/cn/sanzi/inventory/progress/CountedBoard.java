package cn.sanzi.inventory.progress;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.Board;
import cn.sanzi.inventory.BoardFigures;
import cn.sanzi.inventory.BoardFilter;
import cn.sanzi.inventory.BoardRow;
import cn.sanzi.inventory.TableStage;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.WorkGroup;
import cn.sanzi.platform.WorkingDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The board counted from the tables themselves, set-wise: two statements however many they are. */
@Repository
class CountedBoard implements Board {

  private static final Map<Axis, String> COLUMNS =
      Map.of(
          Axis.GROUP, "t.group_no",
          Axis.KIND, "t.kind",
          Axis.REGION, "t.region_id",
          Axis.UNIT, "t.unit_id");

  private static final String COUNTS =
      Arrays.stream(TableStage.values())
              .map(stage -> "count(*) filter (where t.stage = '%1$s') as %1$s".formatted(stage))
              .collect(Collectors.joining(", "))
          + """
          , count(*) as tables, count(t.handed_in_at) as handed_in,
            count(*) filter (where t.overdue) as overdue,
            count(*) filter (where t.lateness > 0) as late,
            coalesce(sum(t.lateness), 0) as late_days
          """;

  private final JdbcClient jdbc;
  private final Organization organization;
  private final Catalog catalog;
  private final WorkingDays workingDays;
  private final Clock clock;

  CountedBoard(
      JdbcClient jdbc,
      Organization organization,
      Catalog catalog,
      WorkingDays workingDays,
      Clock clock) {
    this.jdbc = jdbc;
    this.organization = organization;
    this.catalog = catalog;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  @Override
  public List<Task> listTasks(Scope scope) {
    return jdbc.sql(
            "select id, name, base_date, due from inventory.campaign order by opened_at desc")
        .query((row, n) ->
            new Task(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("base_date", LocalDate.class),
                row.getObject("due", LocalDate.class)))
        .list();
  }

  @Override
  public List<Line> listLines(UUID campaign, List<Axis> by, BoardFilter filter, Scope scope) {
    BoardSql sql = tables(campaign, filter, scope);
    String columns = by.stream().map(COLUMNS::get).collect(Collectors.joining(", "));
    String select = columns.isEmpty() ? "select " : "select " + columns + ", ";
    String end = columns.isEmpty() ? " having count(*) > 0" : " group by " + columns;
    return jdbc.sql(sql.with() + select + COUNTS + sql.from() + end)
        .params(sql.parameters())
        .query((row, n) -> new Line(values(by, row), figures(row)))
        .list();
  }

  private static Map<Axis, String> values(List<Axis> by, ResultSet row) throws SQLException {
    var values = new EnumMap<Axis, String>(Axis.class);
    for (int i = 0; i < by.size(); i++) {
      values.put(by.get(i), row.getString(i + 1));
    }
    return values;
  }

  private static BoardFigures figures(ResultSet row) throws SQLException {
    var stages = new EnumMap<TableStage, Integer>(TableStage.class);
    for (TableStage stage : TableStage.values()) {
      stages.put(stage, row.getInt(stage.name()));
    }
    return new BoardFigures(
        row.getInt("tables"),
        stages,
        row.getInt("handed_in"),
        row.getInt("overdue"),
        row.getInt("late"),
        row.getInt("late_days"));
  }

  @Override
  public Coverage getCoverage(UUID campaign, Scope scope) {
    BoardSql sql = tables(campaign, BoardFilter.ALL, scope);
    Map<String, Share> given =
        jdbc
            .sql(
                sql.with()
                    + """
                    select what, count(*) as given, count(*) filter (where complete) as complete
                    from (
                      select case grouping(t.group_no, t.kind, t.unit_id)
                          when 3 then 'GROUP' when 5 then 'KIND' else 'UNIT' end as what,
                        bool_and(t.handed_in_at is not null) as complete
                    """
                    + sql.from()
                    + " group by grouping sets ((t.group_no), (t.kind), (t.unit_id))) g group by"
                    + " what")
            .params(sql.parameters())
            .query((row, n) ->
                Map.entry(
                    row.getString("what"),
                    new Share(0, row.getInt("given"), row.getInt("complete"))))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    boolean whole = ScopeSql.of(scope, "a").anyOf().equals("(true)");
    return new Coverage(
        share(given, "GROUP", whole ? countingGroups() : 0),
        share(given, "KIND", whole ? catalog.kinds().size() : 0),
        share(given, "UNIT", whole ? organization.units().size() : 0));
  }

  private int countingGroups() {
    return (int) organization.groups().stream().filter(WorkGroup::counts).count();
  }

  /** Who sees a part only is told of that part. */
  private static Share share(Map<String, Share> given, String what, int all) {
    Share share = given.getOrDefault(what, new Share(0, 0, 0));
    return new Share(Math.max(all, share.given()), share.given(), share.complete());
  }

  @Override
  public List<BoardRow> listRows(
      UUID campaign, BoardFilter filter, Scope scope, @Nullable String after, int limit) {
    BoardSql sql = tables(campaign, filter, scope);
    RowPlace place = RowPlace.parse(after);
    return jdbc.sql(
            sql.with()
                + "select t.*"
                + sql.from()
                + """
                 and (t.region_id, t.unit_id, t.kind) > (:afterRegion, :afterUnit, :afterKind)
                 order by t.region_id, t.unit_id, t.kind limit :limit
                """)
        .params(sql.parameters())
        .param("afterRegion", place.region())
        .param("afterUnit", place.unit())
        .param("afterKind", place.kind())
        .param("limit", limit)
        .query(CountedBoard::row)
        .list();
  }

  private static BoardRow row(ResultSet row, int n) throws SQLException {
    OffsetDateTime handedIn = row.getObject("handed_in_at", OffsetDateTime.class);
    @Nullable Instant at = handedIn == null ? null : handedIn.toInstant();
    return new BoardRow(
        new AssignmentId(row.getObject("id", UUID.class)),
        new RegionId(row.getInt("region_id")),
        new UnitId(row.getObject("unit_id", UUID.class)),
        new GroupNo(row.getInt("group_no")),
        row.getString("kind"),
        TableStage.valueOf(row.getString("stage")),
        row.getObject("due", LocalDate.class),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        at,
        row.getInt("lateness"),
        row.getBoolean("overdue"));
  }

  private BoardSql tables(UUID campaign, BoardFilter filter, Scope scope) {
    List<LocalDate> dues =
        jdbc.sql("select distinct due from inventory.assignment where campaign_id = :campaign")
            .param("campaign", campaign)
            .query(LocalDate.class)
            .list();
    var passed = PassedDeadlines.of(dues, LocalDate.now(clock), workingDays);
    return BoardSql.of(campaign, filter, named(filter), passed, scope);
  }

  private @Nullable List<UUID> named(BoardFilter filter) {
    String q = filter.q();
    return q == null
        ? null
        : organization.units().stream()
            .filter(unit -> unit.name().contains(q))
            .map(unit -> unit.id().value())
            .toList();
  }
}
