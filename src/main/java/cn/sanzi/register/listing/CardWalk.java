package cn.sanzi.register.listing;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.register.AssetId;
import cn.sanzi.register.CardReading;
import cn.sanzi.register.WholeCard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cards with the documents of their current versions. */
@Repository
class CardWalk implements CardReading {

  private static final int FETCHED_AT_ONCE = 1_000;

  private static final String CARDS =
      """
      select c.region_id, c.asset_id, c.number, c.kind, c.kind_version, c.unit_id, c.group_no, c.name,
             c.version, c.area, coalesce(c.original_value, c.balance) as value, v.doc::text as doc
      from register.card c
      join register.card_version v
        on v.region_id = c.region_id and v.asset_id = c.asset_id and v.version = c.version
      where
      """;

  private final JdbcClient jdbc;

  CardWalk(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void each(Scope scope, KindCode kind, Consumer<WholeCard> to) {
    ScopeSql seen = ScopeSql.of(scope, "c");
    jdbc.sql(CARDS + seen.anyOf() + " and c.kind = :kind")
        .withFetchSize(FETCHED_AT_ONCE)
        .params(seen.parameters())
        .param("kind", kind.value())
        .query((ResultSet row) -> to.accept(read(row)));
  }

  @Override
  public long count(Scope scope) {
    ScopeSql seen = ScopeSql.of(scope, "c");
    return jdbc.sql("select count(*) from register.card c where " + seen.anyOf())
        .params(seen.parameters())
        .query(Long.class)
        .single();
  }

  @Override
  public List<WholeCard> of(Scope scope, Collection<AssetId> assets) {
    ScopeSql seen = ScopeSql.of(scope, "c");
    return jdbc.sql(CARDS + seen.anyOf() + " and c.asset_id = any(:assets) order by c.number")
        .params(seen.parameters())
        .param("assets", assets.stream().map(AssetId::value).toArray(UUID[]::new))
        .query((row, n) -> read(row))
        .list();
  }

  private static WholeCard read(ResultSet row) throws SQLException {
    return new WholeCard(
        new RegionId(row.getInt("region_id")),
        new AssetId(row.getObject("asset_id", UUID.class)),
        row.getString("number"),
        new KindCode(row.getString("kind")),
        row.getInt("kind_version"),
        new UnitId(row.getObject("unit_id", UUID.class)),
        new GroupNo(row.getInt("group_no")),
        row.getString("name"),
        row.getInt("version"),
        row.getBigDecimal("area"),
        row.getBigDecimal("value"),
        row.getString("doc"));
  }
}
