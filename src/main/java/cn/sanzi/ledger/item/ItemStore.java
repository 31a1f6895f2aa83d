package cn.sanzi.ledger.item;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.ledger.LedgerRefusal;
import cn.sanzi.ledger.LedgerRefusal.Reason;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Items and their versions in the database. */
@Repository
class ItemStore {

  private static final String VERSIONS =
      """
      select i.region_id, i.id, i.number, i.unit_id, i.group_no, i.live, v.rev, v.valid_from, v.valid_to,
        v.cause, v.by_name, v.doc
      from ledger.item i
      join ledger.item_version v on v.region_id = i.region_id and v.item_id = i.id
      where
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  ItemStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next serial of a region and year, from 1. */
  int nextSerial(int region, int year) {
    return jdbc.sql(
            """
            insert into ledger.number_counter (region_id, year, last) values (:region, :year, 1)
            on conflict (region_id, year) do update set last = ledger.number_counter.last + 1
            returning last
            """)
        .param("region", region)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  void insert(ItemVersion item, Actor by) {
    jdbc.sql(
            """
            insert into ledger.item (region_id, id, number, unit_id, group_no, rev, live)
            values (:region, :id, :number, :unit, :group, 1, true)
            """)
        .param("region", item.regionId())
        .param("id", item.id())
        .param("number", item.number())
        .param("unit", item.unitId())
        .param("group", item.groupNo())
        .update();
    item.doc().assets().forEach(asset -> hold(item, asset));
    append(item, by);
  }

  /** The database itself lets no asset stand on two live items. */
  private void hold(ItemVersion item, ItemDocument.Asset asset) {
    try {
      jdbc.sql(
              """
              insert into ledger.item_asset (region_id, item_id, asset_id, live)
              values (:region, :item, :asset, true)
              """)
          .param("region", item.regionId())
          .param("item", item.id())
          .param("asset", asset.id())
          .update();
    } catch (DuplicateKeyException twice) {
      throw new Refused(
          new LedgerRefusal(
              Reason.TAKEN_ALREADY,
              "「%s」（%s）已在另一个盘活项目里，一项资产不能同时列入两个项目。".formatted(asset.name(), asset.number())));
    }
  }

  private void append(ItemVersion item, Actor by) {
    jdbc.sql(
            """
            insert into ledger.item_version (region_id, item_id, rev, valid_from, cause, by_id, by_name, doc)
            values (:region, :item, :rev, :at, :cause, :by, :byName, :doc::jsonb)
            """)
        .param("region", item.regionId())
        .param("item", item.id())
        .param("rev", item.rev())
        .param("at", utc(item.validFrom()))
        .param("cause", item.cause())
        .param("by", by.account().value())
        .param("byName", by.name())
        .param("doc", json.writeValueAsString(item.doc()))
        .update();
  }

  /** Ends the version before and writes this one. */
  void change(ItemVersion item, Actor by) {
    jdbc.sql(
            """
            update ledger.item_version set valid_to = :at
            where region_id = :region and item_id = :item and rev = :rev - 1
            """)
        .param("at", utc(item.validFrom()))
        .param("region", item.regionId())
        .param("item", item.id())
        .param("rev", item.rev())
        .update();
    jdbc.sql(
            """
            update ledger.item set rev = :rev, live = :live where region_id = :region and id = :item
            """)
        .param("rev", item.rev())
        .param("live", item.live())
        .param("region", item.regionId())
        .param("item", item.id())
        .update();
    if (!item.live()) {
      release(item);
    }
    append(item, by);
  }

  private void release(ItemVersion item) {
    jdbc.sql(
            "update ledger.item_asset set live = false where region_id = :region and item_id ="
                + " :item")
        .param("region", item.regionId())
        .param("item", item.id())
        .update();
  }

  /** Holds the item for a change; {@code ledger.no-such-item} when there is none within reach. */
  ItemVersion lock(Scope scope, String number) {
    ScopeSql seen = ScopeSql.of(scope, "i");
    return jdbc.sql(
            VERSIONS
                + "i.number = :number and v.rev = i.rev and "
                + seen.anyOf()
                + " for update of i")
        .params(seen.parameters())
        .param("number", number)
        .query((row, n) -> read(row))
        .optional()
        .orElseThrow(() -> noSuchItem(number));
  }

  /** Every version, the newest first. */
  List<ItemVersion> versions(Scope scope, String number) {
    ScopeSql seen = ScopeSql.of(scope, "i");
    List<ItemVersion> versions =
        jdbc.sql(VERSIONS + "i.number = :number and " + seen.anyOf() + " order by v.rev desc")
            .params(seen.parameters())
            .param("number", number)
            .query((row, n) -> read(row))
            .list();
    if (versions.isEmpty()) {
      throw noSuchItem(number);
    }
    return versions;
  }

  /**
   * What items a list shows.
   *
   * @param strategy code of CL_STRATEGY; {@code -} for items without one
   */
  record Filter(
      @Nullable Integer groupNo,
      @Nullable UUID unitId,
      @Nullable String strategy,
      @Nullable String q) {}

  /** The ledger as it stood at a moment, items that had ended by then left out. */
  List<ItemVersion> asOf(Scope scope, Filter filter, Instant moment, String after, int most) {
    var parameters = new HashMap<String, Object>();
    String where = where(scope, filter, moment, parameters);
    return jdbc.sql(VERSIONS + where + " and i.number > :after order by i.number limit :most")
        .params(parameters)
        .param("after", after)
        .param("most", most)
        .query((row, n) -> read(row))
        .list();
  }

  /** Sums over the same rows; amounts in yuan. */
  record Sums(long items, long assets, String value, String expected) {}

  Sums sums(Scope scope, Filter filter, Instant moment) {
    var parameters = new HashMap<String, Object>();
    String where = where(scope, filter, moment, parameters);
    return jdbc.sql(
            """
            select count(*) as items, coalesce(sum(jsonb_array_length(v.doc -> 'assets')), 0) as assets,
              coalesce(sum((select sum((a ->> 'value')::numeric)
                from jsonb_array_elements(v.doc -> 'assets') a)), 0)::text as value,
              coalesce(sum((v.doc ->> 'expected')::numeric), 0)::text as expected
            from ledger.item i
            join ledger.item_version v on v.region_id = i.region_id and v.item_id = i.id
            where
            """
                + where)
        .params(parameters)
        .query(Sums.class)
        .single();
  }

  private static String where(
      Scope scope, Filter filter, Instant moment, Map<String, Object> parameters) {
    ScopeSql seen = ScopeSql.of(scope, "i");
    parameters.putAll(seen.parameters());
    parameters.put("moment", utc(moment));
    var where =
        new StringBuilder(seen.anyOf())
            .append(" and v.valid_from <= :moment and (v.valid_to is null or v.valid_to > :moment)")
            .append(" and not (v.rev = i.rev and not i.live)");
    if (filter.groupNo() != null) {
      where.append(" and i.group_no = :groupNo");
      parameters.put("groupNo", filter.groupNo());
    }
    if (filter.unitId() != null) {
      where.append(" and i.unit_id = :unitId");
      parameters.put("unitId", filter.unitId());
    }
    if (filter.strategy() != null && !filter.strategy().isBlank()) {
      where.append(" and coalesce(v.doc ->> 'strategy', '-') = :strategy");
      parameters.put("strategy", filter.strategy());
    }
    if (filter.q() != null && !filter.q().isBlank()) {
      where.append(" and (position(:q in v.doc ->> 'name') > 0 or starts_with(i.number, :q))");
      parameters.put("q", filter.q().strip());
    }
    return where.toString();
  }

  private ItemVersion read(ResultSet row) throws SQLException {
    return new ItemVersion(
        row.getInt("region_id"),
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("unit_id", UUID.class),
        row.getInt("group_no"),
        row.getBoolean("live"),
        row.getInt("rev"),
        row.getObject("valid_from", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("valid_to", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant)
            .orElse(null),
        row.getString("cause"),
        row.getString("by_name"),
        json.readValue(row.getString("doc"), ItemDocument.class));
  }

  private static Refused noSuchItem(String number) {
    return new Refused(
        new LedgerRefusal(Reason.NO_SUCH_ITEM, "台账里没有项目“" + number + "”，或不在您的查看范围内。"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
