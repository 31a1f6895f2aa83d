package cn.sanzi.register;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.organization.Merger;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import cn.sanzi.organization.UnitBelongings;
import cn.sanzi.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A unit's cards go to the unit that takes it over, each with a version that says why. */
@Component
@Order(20)
class CardsOfUnits implements UnitBelongings {

  private final JdbcClient jdbc;
  private final Cards cards;
  private final Catalog catalog;
  private final Organization organization;
  private final Clock clock;

  CardsOfUnits(
      JdbcClient jdbc, Cards cards, Catalog catalog, Organization organization, Clock clock) {
    this.jdbc = jdbc;
    this.cards = cards;
    this.catalog = catalog;
    this.organization = organization;
    this.clock = clock;
  }

  @Override
  public List<Line> of(Merger merger) {
    long held =
        jdbc.sql("select count(*) from register.card where unit_id = ?")
            .param(merger.from().value())
            .query(Long.class)
            .single();
    return List.of(new Line("资产卡片（件）", held, "改由接收单位持有，历史保留原名"));
  }

  @Override
  public List<String> obstacles(Merger merger) {
    return List.of();
  }

  @Override
  public void hand(Merger merger, Actor actor) {
    Unit to = organization.unit(merger.to());
    ChangeSetId set = cards.open();
    for (String kind : kinds(merger)) {
      take(set, merger, kind, group(kind, to));
    }
    cards.apply(set, merger.cause(), actor);
  }

  /** The group that counts it there; 0 for the one that does now. */
  private int group(String kind, Unit to) {
    return catalog
        .counting(new KindCode(kind), to.system(), to.region(), LocalDate.now(clock))
        .stream()
        .findFirst()
        .map(counting -> counting.group().value())
        .orElse(0);
  }

  private List<String> kinds(Merger merger) {
    return jdbc.sql("select distinct kind from register.card where unit_id = ? order by kind")
        .param(merger.from().value())
        .query(String.class)
        .list();
  }

  private void take(ChangeSetId set, Merger merger, String kind, int group) {
    jdbc.sql(
            """
            insert into register.change_row (change_set, region_id, asset_id, gone, kind, kind_version,
              unit_id, group_no, name, place_code, address, use_status, title_status, area,
              original_value, net_value, balance, increment, key_digest, doc, digest,
              assignment_id, submission_no)
            select :set, c.region_id, c.asset_id, false, c.kind, c.kind_version, :to,
              coalesce(nullif(:group, 0), c.group_no), c.name, c.place_code, c.address, c.use_status,
              c.title_status, c.area, c.original_value, c.net_value, c.balance, c.increment,
              c.key_digest, v.doc, c.digest, c.assignment_id, c.submission_no
            from register.card c
            join register.card_version v
              on v.region_id = c.region_id and v.asset_id = c.asset_id and v.version = c.version
            where c.unit_id = :from and c.kind = :kind
            """)
        .param("set", set.value())
        .param("to", merger.to().value())
        .param("from", merger.from().value())
        .param("group", group)
        .param("kind", kind)
        .update();
  }
}
