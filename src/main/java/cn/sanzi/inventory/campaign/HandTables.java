package cn.sanzi.inventory.campaign;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.Trail;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Giving a unit one table more, or taking one from it, against the rules of routing (手工派表). */
@Service
class HandTables {

  private final Assignments assignments;
  private final CampaignStore store;
  private final Organization organization;
  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;
  private final Trail trail;

  HandTables(
      Assignments assignments,
      CampaignStore store,
      Organization organization,
      JdbcClient jdbc,
      Ids ids,
      Clock clock,
      Trail trail) {
    this.assignments = assignments;
    this.store = store;
    this.organization = organization;
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
    this.trail = trail;
  }

  @Transactional
  UUID add(UUID campaignId, UnitId unitId, String kind, GroupNo group, String reason, Reader by) {
    requireReason(reason);
    Campaign campaign = store.get(campaignId);
    require(campaign.kinds().containsKey(kind), "kind", "本次清查没有这张表，请先选择本次清查的资产种类。");
    require(organization.group(group).counts(), "groupNo", "所选小组不承担清查任务，请选择承担清查的小组。");
    Unit unit = organization.unit(unitId);
    require(
        by.scope().as(Role.OFFICE).covers(unit.region(), unitId, group),
        "unitId",
        "这个单位不在您的权限范围内。");
    UUID id = ids.next();
    require(
        store.addAssignment(id, campaign, unit, kind, group, clock.instant()),
        "kind",
        "「" + unit.name() + "」已经有这张表了。");
    jdbc.sql(
            """
            delete from inventory.exemption
            where campaign_id = :campaign and unit_id = :unit and kind = :kind
            """)
        .param("campaign", campaignId)
        .param("unit", unitId.value())
        .param("kind", kind)
        .update();
    Assignment added = assignments.get(new AssignmentId(id), by.scope());
    trail.record(
        added, "inventory.assignment.added", "手工派表：" + kind + "，" + reason.strip(), by.actor());
    return id;
  }

  /** Only a table in which nothing was ever declared; rolling out again leaves it alone. */
  @Transactional
  void remove(UUID campaignId, UUID table, String reason, Reader by) {
    requireReason(reason);
    Assignment there = assignments.lock(new AssignmentId(table), by.scope().as(Role.OFFICE));
    require(there.campaign().equals(campaignId), "id", "这张表不属于这次清查任务。");
    require(
        there.rev() == 0 && there.submissionNo() == 0, "id", "这张表已经有人填报过，不能撤销；确无此类资产的，请单位作零报告。");
    jdbc.sql(
            """
            insert into inventory.exemption (campaign_id, unit_id, kind, reason, by_id, by_name, at)
            values (:campaign, :unit, :kind, :reason, :by, :byName, :at)
            """)
        .param("campaign", campaignId)
        .param("unit", there.unit().value())
        .param("kind", there.kind().value())
        .param("reason", reason.strip())
        .param("by", by.actor().account().value())
        .param("byName", by.actor().name())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql("delete from inventory.assignment where region_id = :region and id = :id")
        .param("region", there.region().value())
        .param("id", table)
        .update();
    trail.record(
        there,
        "inventory.assignment.removed",
        "撤销派表：" + there.kind().value() + "，" + reason.strip(),
        by.actor());
  }

  private static void requireReason(String reason) {
    require(!reason.isBlank() && reason.length() <= 300, "reason", "请写明原因，300 字以内。");
  }

  private static void require(boolean holds, String field, String sentence) {
    if (!holds) {
      throw new Refused(new InventoryRefusal(Reason.BAD_CAMPAIGN, sentence, field, Map.of()));
    }
  }
}
