package cn.sanzi.inventory.duplicates;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Pairs in the database. Whoever may see one side sees the pair. */
@Repository
class Pairs {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  Pairs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When was last searched, and how much was compared. */
  record Search(Instant at, long compared, int pairs) {}

  /** The likeliest first; after {@code offset}, at most {@code limit}. */
  List<StoredPair> list(
      PairState state, @Nullable String kind, Scope scope, int offset, int limit) {
    var reach = Within.of(scope);
    return jdbc.sql(
            """
            select * from inventory.duplicate_pair p
            where state = :state and (cast(:kind as text) is null or kind = :kind) and %s
            order by score desc, id offset :offset limit :limit
            """
                .formatted(reach.sql()))
        .param("state", state.name())
        .param("kind", kind)
        .param("offset", offset)
        .param("limit", limit)
        .params(reach.parameters())
        .query(Pairs::pair)
        .list();
  }

  Map<PairState, Integer> counts(@Nullable String kind, Scope scope) {
    var reach = Within.of(scope);
    Map<PairState, Integer> counts = new EnumMap<>(PairState.class);
    jdbc.sql(
            """
            select state, count(*) from inventory.duplicate_pair p
            where (cast(:kind as text) is null or kind = :kind) and %s group by state
            """
                .formatted(reach.sql()))
        .param("kind", kind)
        .params(reach.parameters())
        .query(row -> {
          counts.put(PairState.valueOf(row.getString(1)), row.getInt(2));
        });
    return counts;
  }

  StoredPair get(UUID id, Scope scope) {
    var reach = Within.of(scope);
    return jdbc.sql(
            "select * from inventory.duplicate_pair p where id = :id and "
                + reach.sql()
                + " for update")
        .param("id", id)
        .params(reach.parameters())
        .query(Pairs::pair)
        .optional()
        .orElseThrow(
            () -> new Refused(new InventoryRefusal(Reason.NO_SUCH_PAIR, "没有这一对，或不在您的权限范围内。")));
  }

  void decide(UUID id, PairState state, String note, Actor by, Instant at) {
    jdbc.sql(
            """
            update inventory.duplicate_pair set state = :state, note = :note, by_id = :by,
              by_name = :name, at = :at, rev = rev + 1 where id = :id
            """)
        .param("state", state.name())
        .param("note", note)
        .param("by", by.account().value())
        .param("name", by.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  @Nullable Search lastSearch() {
    return jdbc.sql("select at, compared, pairs from inventory.duplicate_search")
        .query((row, n) ->
            new Search(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("compared"),
                row.getInt("pairs")))
        .optional()
        .orElse(null);
  }

  /** Either side within reach. */
  private record Within(String sql, Map<String, Object> parameters) {

    static Within of(Scope scope) {
      var reach = ScopeSql.of(scope, "p");
      String one = sideOf(reach.anyOf(), "one");
      return new Within(
          "(" + one + " or " + sideOf(reach.anyOf(), "other") + ")",
          new HashMap<>(reach.parameters()));
    }

    private static String sideOf(String condition, String side) {
      return condition
          .replace("p.region_id", "p." + side + "_region")
          .replace("p.unit_id", "p." + side + "_unit")
          .replace("p.group_no", "p." + side + "_group");
    }
  }

  static String write(Face face) {
    return JSON.writeValueAsString(face);
  }

  private static StoredPair pair(ResultSet row, int n) throws SQLException {
    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
    return new StoredPair(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        JSON.readValue(row.getString("one"), Face.class),
        JSON.readValue(row.getString("other"), Face.class),
        row.getString("reason").equals("KEY"),
        row.getInt("score"),
        row.getString("why"),
        PairState.valueOf(row.getString("state")),
        row.getInt("rev"),
        row.getString("note"),
        row.getString("by_name"),
        at == null ? null : at.toInstant(),
        row.getString("earlier"));
  }
}
