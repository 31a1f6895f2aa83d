package cn.sanzi.ledger.screening;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.ledger.screening.Candidate.Decision;
import cn.sanzi.shared.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Candidates in the database. */
@Repository
class CandidateStore {

  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  CandidateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a page of candidates is narrowed by.
   *
   * @param state {@code OPEN}, {@code EXCLUDED}, {@code TAKEN} or {@code LEFT}; null for all
   * @param q part of the name, or the beginning of a number
   */
  record Filter(
      @Nullable String state,
      @Nullable String kind,
      @Nullable Integer groupNo,
      @Nullable UUID unitId,
      @Nullable String q) {}

  /** How many there are in each state. */
  record Counts(long open, long excluded, long taken, long left) {}

  /** Many at once; what was decided of the same version of a card stays. */
  void put(UUID screening, List<Candidate> candidates) {
    jdbc.sql(
            """
            insert into ledger.candidate as k (region_id, asset_id, number, kind, unit_id, group_no, name, area,
              value, card_version, screening_id, excluded, reasons)
            select x.region_id, x.asset_id, x.number, x.kind, x.unit_id, x.group_no, x.name, x.area, x.value,
              x.card_version, :screening, x.excluded, x.reasons
            from jsonb_to_recordset(:rows::jsonb) as x (region_id integer, asset_id uuid, number text, kind text,
              unit_id uuid, group_no integer, name text, area numeric, value numeric, card_version integer,
              excluded boolean, reasons jsonb)
            order by x.asset_id
            on conflict (region_id, asset_id) do update set number = excluded.number, kind = excluded.kind,
              unit_id = excluded.unit_id, group_no = excluded.group_no, name = excluded.name,
              area = excluded.area, value = excluded.value, card_version = excluded.card_version,
              screening_id = excluded.screening_id, excluded = excluded.excluded, reasons = excluded.reasons,
              decision = case
                when k.decision = 'TAKEN' then (select 'TAKEN' from ledger.item_asset a
                  where a.asset_id = excluded.asset_id and a.live)
                when k.card_version = excluded.card_version then k.decision end
            """)
        .param("screening", screening)
        .param("rows", json.writeValueAsString(candidates.stream().map(this::row).toList()))
        .update();
  }

  private Map<String, @Nullable Object> row(Candidate c) {
    var row = new HashMap<String, @Nullable Object>();
    row.put("region_id", c.regionId());
    row.put("asset_id", c.assetId());
    row.put("number", c.number());
    row.put("kind", c.kind());
    row.put("unit_id", c.unitId());
    row.put("group_no", c.groupNo());
    row.put("name", c.name());
    row.put("area", c.area());
    row.put("value", c.value());
    row.put("card_version", c.cardVersion());
    row.put("excluded", c.excluded());
    row.put("reasons", c.reasons());
    return row;
  }

  /** Undecided ones within reach that this screening did not find again. */
  void forgetOthers(UUID screening, String kind, Scope reach) {
    ScopeSql seen = ScopeSql.of(reach, "c");
    jdbc.sql(
            "delete from ledger.candidate c where c.kind = :kind and c.screening_id <> :screening"
                + " and c.decision is null and "
                + seen.anyOf())
        .params(seen.parameters())
        .param("kind", kind)
        .param("screening", screening)
        .update();
  }

  Counts count(Scope scope, Filter filter) {
    var parameters = new HashMap<String, Object>();
    String where = where(scope, filter, parameters);
    return jdbc.sql(
            """
            select count(*) filter (where decision is null and not excluded) as open,
              count(*) filter (where decision is null and excluded) as excluded,
              count(*) filter (where decision = 'TAKEN') as taken,
              count(*) filter (where decision = 'LEFT') as left
            from ledger.candidate c where
            """
                + where)
        .params(parameters)
        .query(Counts.class)
        .single();
  }

  List<Candidate> page(Scope scope, Filter filter, String after, int most) {
    var parameters = new HashMap<String, Object>();
    String where = where(scope, filter, parameters) + state(filter.state());
    return jdbc.sql(
            "select * from ledger.candidate c where "
                + where
                + " and c.number > :after order by c.number limit :most")
        .params(parameters)
        .param("after", after)
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  /** Locked, in the order of their numbers. */
  List<Candidate> lock(Scope scope, Collection<String> numbers) {
    ScopeSql seen = ScopeSql.of(scope, "c");
    return jdbc.sql(
            "select * from ledger.candidate c where c.number = any(:numbers) and "
                + seen.anyOf()
                + " order by c.number for update of c")
        .params(seen.parameters())
        .param("numbers", numbers.toArray(String[]::new))
        .query((row, n) -> read(row))
        .list();
  }

  void decide(
      Collection<Candidate> candidates,
      @Nullable Decision decision,
      @Nullable String remark,
      Actor by,
      Instant at) {
    jdbc.sql(
            """
            update ledger.candidate set decision = :decision, remark = :remark, decided_at = :at,
              decided_by = :by, decided_name = :byName
            where number = any(:numbers)
            """)
        .param("decision", decision == null ? null : decision.name())
        .param("remark", remark)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.account().value())
        .param("byName", by.name())
        .param("numbers", candidates.stream().map(Candidate::number).toArray(String[]::new))
        .update();
  }

  private static String where(Scope scope, Filter filter, Map<String, Object> parameters) {
    ScopeSql seen = ScopeSql.of(scope, "c");
    parameters.putAll(seen.parameters());
    var conditions = new ArrayList<String>();
    conditions.add(seen.anyOf());
    add(conditions, parameters, "c.kind = :kind", "kind", filter.kind());
    add(conditions, parameters, "c.group_no = :groupNo", "groupNo", filter.groupNo());
    add(conditions, parameters, "c.unit_id = :unitId", "unitId", filter.unitId());
    if (filter.q() != null && !filter.q().isBlank()) {
      conditions.add("(position(:q in c.name) > 0 or starts_with(c.number, :q))");
      parameters.put("q", filter.q().strip());
    }
    return String.join(" and ", conditions);
  }

  private static void add(
      List<String> conditions,
      Map<String, Object> parameters,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(name, value);
    }
  }

  private static String state(@Nullable String state) {
    return switch (state) {
      case "OPEN" -> " and c.decision is null and not c.excluded";
      case "EXCLUDED" -> " and c.decision is null and c.excluded";
      case "TAKEN" -> " and c.decision = 'TAKEN'";
      case "LEFT" -> " and c.decision = 'LEFT'";
      case null, default -> "";
    };
  }

  private Candidate read(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    return new Candidate(
        row.getString("number"),
        row.getObject("asset_id", UUID.class),
        row.getString("kind"),
        row.getInt("region_id"),
        row.getObject("unit_id", UUID.class),
        row.getInt("group_no"),
        row.getString("name"),
        row.getBigDecimal("area"),
        row.getBigDecimal("value"),
        row.getInt("card_version"),
        row.getBoolean("excluded"),
        json.readValue(row.getString("reasons"), REASONS),
        decision == null ? null : Decision.valueOf(decision),
        row.getString("remark"),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getString("decided_name"));
  }
}
