package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.organization.Merger;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.UnitBelongings;
import cn.sanzi.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tables that a unit has in hand go to the unit that takes it over. What was accepted stays as it
 * was signed, under the unit that signed it.
 */
@Component
@Order(10)
class TablesOfUnits implements UnitBelongings {

  private final JdbcClient jdbc;
  private final Catalog catalog;
  private final Organization organization;

  TablesOfUnits(JdbcClient jdbc, Catalog catalog, Organization organization) {
    this.jdbc = jdbc;
    this.catalog = catalog;
    this.organization = organization;
  }

  /**
   * A table in hand, with the successor's of the same kind, where it has one.
   *
   * @param blank nobody ever wrote in it
   */
  private record InHand(
      int regionId,
      UUID id,
      String kind,
      String state,
      boolean blank,
      boolean accepted,
      @Nullable UUID otherId,
      boolean otherBlank) {

    boolean clashes() {
      return !blank && otherId != null && !otherBlank;
    }
  }

  @Override
  public List<Line> of(Merger merger) {
    List<InHand> tables = inHand(merger);
    long with = tables.stream().filter(table -> !table.blank).count();
    return List.of(
        new Line("正在填报的表（张）", with, "转给接收单位继续填报"),
        new Line("尚未开始的表（张）", tables.size() - with, "接收单位没有的转给它，已有的并为一张"),
        new Line("已入库的表（张）", accepted(merger), "按原单位名称存档，不再变动"));
  }

  @Override
  public List<String> obstacles(Merger merger) {
    return inHand(merger).stream().flatMap(table -> obstacle(table, merger).stream()).toList();
  }

  private List<String> obstacle(InHand table, Merger merger) {
    String what = "《" + name(table.kind) + "》";
    if (table.state.equals(AssignmentState.SUBMITTED.name())) {
      return List.of(what + "正在审核，请先办结或退回。");
    }
    if (table.accepted) {
      return List.of(what + "入库后又有修改尚未提交，请先提交办结。");
    }
    if (table.clashes()) {
      return List.of(
          "“%s”和“%s”都填了%s，请先把前者的行并入后者的表，或提交办结。"
              .formatted(
                  organization.unit(merger.from()).name(),
                  organization.unit(merger.to()).name(),
                  what));
    }
    return List.of();
  }

  @Override
  public void hand(Merger merger, Actor actor) {
    for (InHand table : inHand(merger)) {
      UUID other = table.otherId;
      if (other == null) {
        move(table, merger);
      } else if (table.blank) {
        remove(table.regionId, table.id);
      } else {
        remove(table.regionId, other);
        move(table, merger);
      }
    }
  }

  private void move(InHand table, Merger merger) {
    jdbc.sql("update inventory.assignment set unit_id = ? where region_id = ? and id = ?")
        .params(merger.to().value(), table.regionId, table.id)
        .update();
    jdbc.sql(
            "update inventory.import_run set unit_id = ? where region_id = ? and assignment_id = ?")
        .params(merger.to().value(), table.regionId, table.id)
        .update();
  }

  /** A table in which nobody ever wrote: there is nothing to keep of it. */
  private void remove(int region, UUID id) {
    jdbc.sql("delete from inventory.assignment where region_id = ? and id = ?")
        .params(region, id)
        .update();
  }

  private List<InHand> inHand(Merger merger) {
    return jdbc.sql(
            """
            select a.region_id, a.id, a.kind, a.state, a.accepted_no > 0 as accepted,
              a.rev = 0 and a.submission_no = 0 as blank, o.id as other_id,
              coalesce(o.rev = 0 and o.submission_no = 0, false) as other_blank
            from inventory.assignment a
            left join inventory.assignment o on o.region_id = a.region_id
              and o.campaign_id = a.campaign_id and o.kind = a.kind and o.unit_id = :to
              and o.id <> a.id
            where a.unit_id = :from and a.state <> 'ACCEPTED'
            order by a.kind, a.id
            """)
        .param("from", merger.from().value())
        .param("to", merger.to().value())
        .query(InHand.class)
        .list();
  }

  private long accepted(Merger merger) {
    // Of a unit that is abolished without a successor they are no hindrance.
    return merger.from().equals(merger.to())
        ? 0
        : jdbc.sql(
                "select count(*) from inventory.assignment where unit_id = ? and state ="
                    + " 'ACCEPTED'")
            .param(merger.from().value())
            .query(Long.class)
            .single();
  }

  private String name(String kind) {
    return catalog.kinds().stream()
        .filter(one -> one.code().equals(new KindCode(kind)))
        .map(one -> one.name())
        .findFirst()
        .orElse(kind);
  }
}
