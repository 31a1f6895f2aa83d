package cn.sanzi.register;

import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives new assets their number (统计编号, COM_01): division code 6, group 2, kind 2–4, year 2, serial
 * 6 in base 36. Serials run per region, kind and year; a set takes its block at once, and a set
 * that fails leaves none.
 */
@Component
class Numbering {

  private final JdbcClient jdbc;
  private final Organization organization;
  private final Clock clock;

  Numbering(JdbcClient jdbc, Organization organization, Clock clock) {
    this.jdbc = jdbc;
    this.organization = organization;
    this.clock = clock;
  }

  private record Block(int regionId, String kind, long size) {}

  /** An asset that was here before, closed and come back, keeps its number. */
  void numberNew(ChangeSetId set, Instant at) {
    int year = at.atZone(clock.getZone()).getYear();
    for (Block block : blocks(set)) {
      long last = reserve(block, year);
      String division = organization.region(new RegionId(block.regionId)).code();
      if (insert(set, block, division, year, last - block.size) != block.size) {
        throw new Refused(new RegisterRefusal.InOtherHands());
      }
    }
  }

  private List<Block> blocks(ChangeSetId set) {
    return jdbc.sql(
            """
            select r.region_id, r.kind, count(*) as size
            from register.change_row r
            where r.change_set = :set and not r.gone
                and not exists (select from register.asset a where a.asset_id = r.asset_id)
            group by r.region_id, r.kind
            order by r.region_id, r.kind
            """)
        .param("set", set.value())
        .query(Block.class)
        .list();
  }

  private long reserve(Block block, int year) {
    return jdbc.sql(
            """
            insert into register.number_counter as n (region_id, kind, year, last)
            values (:region, :kind, :year, :size)
            on conflict (region_id, kind, year) do update set last = n.last + excluded.last
            returning last
            """)
        .param("region", block.regionId)
        .param("kind", block.kind)
        .param("year", year)
        .param("size", block.size)
        .query(Long.class)
        .single();
  }

  /**
   * In id order, which is the order of entry; two sets opening the same asset meet here, and one
   * gives way.
   */
  private int insert(ChangeSetId set, Block block, String division, int year, long before) {
    return jdbc.sql(
            """
            insert into register.asset (asset_id, number, region_id)
            select r.asset_id,
                   :division || lpad(r.group_no::text, 2, '0') || r.kind || :year
                       || register.base36(:before + row_number() over (order by r.asset_id)),
                   r.region_id
            from register.change_row r
            where r.change_set = :set and not r.gone and r.region_id = :region and r.kind = :kind
                and not exists (select from register.asset a where a.asset_id = r.asset_id)
            order by r.asset_id
            on conflict (asset_id) do nothing
            """)
        .param("set", set.value())
        .param("region", block.regionId)
        .param("kind", block.kind)
        .param("division", division)
        .param("year", "%02d".formatted(year % 100))
        .param("before", before)
        .update();
  }
}
