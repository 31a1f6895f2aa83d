package cn.sanzi.register;

import cn.sanzi.organization.Organization;
import cn.sanzi.organization.UnitId;
import cn.sanzi.register.RegisterRefusal.AlreadyHeld.Clash;
import cn.sanzi.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps one thing from being counted twice (防重): every live card claims its natural key, in
 * whatever region.
 */
@Component
class KeyClaims {

  private static final String OLD_AND_NEW =
      """
      with given_up as (
          select c.kind, c.key_digest, c.asset_id
          from register.change_row r
          join register.card c on c.region_id = r.region_id and c.asset_id = r.asset_id
          where r.change_set = :set and c.key_digest is not null
              and (r.gone or (c.kind, c.key_digest) is distinct from (r.kind, r.key_digest))),
      wanted as (
          select r.kind, r.key_digest, r.asset_id
          from register.change_row r
          left join register.card c on c.region_id = r.region_id and c.asset_id = r.asset_id
          where r.change_set = :set and not r.gone and r.key_digest is not null
              and (c.asset_id is null or (c.kind, c.key_digest) is distinct from (r.kind, r.key_digest)))
      """;

  private final JdbcClient jdbc;
  private final Organization organization;

  KeyClaims(JdbcClient jdbc, Organization organization) {
    this.jdbc = jdbc;
    this.organization = organization;
  }

  /** Refuses when a key that the set wants belongs to another live asset, or to two of the set. */
  void settle(ChangeSetId set) {
    claim(set);
    List<Clash> clashes = clashes(set);
    if (!clashes.isEmpty()) {
      throw new Refused(new RegisterRefusal.AlreadyHeld(clashes));
    }
    release(set);
  }

  /**
   * Locks all keys concerned in the order of keys, and takes over those that the set itself gives
   * up.
   */
  private void claim(ChangeSetId set) {
    jdbc.sql(
            OLD_AND_NEW
                + """
                insert into register.key_claim as k (kind, key_digest, asset_id)
                select distinct on (kind, key_digest) kind, key_digest, asset_id
                from (select 0 as rank, * from wanted union all select 1, * from given_up) x
                order by kind, key_digest, rank, asset_id
                on conflict (kind, key_digest) do update set asset_id = excluded.asset_id
                where k.asset_id <> excluded.asset_id
                    and exists (select from given_up g
                                where g.kind = k.kind and g.key_digest = k.key_digest
                                    and g.asset_id = k.asset_id)
                """)
        .param("set", set.value())
        .update();
  }

  private record Holding(UUID assetId, String name, String number, UUID unitId) {}

  private List<Clash> clashes(ChangeSetId set) {
    return jdbc
        .sql(
            OLD_AND_NEW
                + """
                select w.asset_id, r.name, a.number, coalesce(c.unit_id, other.unit_id) as unit_id
                from wanted w
                join register.key_claim k on k.kind = w.kind and k.key_digest = w.key_digest
                join register.asset a on a.asset_id = k.asset_id
                join register.change_row r on r.change_set = :set and r.asset_id = w.asset_id
                left join register.card c on c.region_id = a.region_id and c.asset_id = a.asset_id
                left join register.change_row other on other.change_set = :set and other.asset_id = k.asset_id
                where k.asset_id <> w.asset_id
                order by w.asset_id
                limit 1000
                """)
        .param("set", set.value())
        .query(Holding.class)
        .list()
        .stream()
        .map(this::clash)
        .toList();
  }

  private Clash clash(Holding held) {
    String unit = organization.unit(new UnitId(held.unitId)).name();
    return new Clash(held.assetId, held.name, held.number, unit);
  }

  private void release(ChangeSetId set) {
    jdbc.sql(
            OLD_AND_NEW
                + """
                delete from register.key_claim k
                using given_up g
                where k.kind = g.kind and k.key_digest = g.key_digest and k.asset_id = g.asset_id
                """)
        .param("set", set.value())
        .update();
  }
}
