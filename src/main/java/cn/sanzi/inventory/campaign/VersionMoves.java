package cn.sanzi.inventory.campaign;

import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Rejudging;
import cn.sanzi.jobs.JobId;
import cn.sanzi.jobs.Jobs;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moving a running campaign to the version of a kind that is in force: the office's act, never the
 * catalogue's own (换用新版).
 */
@Service
class VersionMoves {

  private final CampaignStore store;
  private final Catalog catalog;
  private final Jobs jobs;
  private final Audit audit;

  VersionMoves(CampaignStore store, Catalog catalog, Jobs jobs, Audit audit) {
    this.store = store;
    this.catalog = catalog;
    this.jobs = jobs;
    this.audit = audit;
  }

  /** Pins the version for tables to come at once; a job judges anew those with their clerks. */
  @Transactional
  JobId to(UUID campaignId, KindCode code, int version, Actor by) {
    Campaign campaign = store.get(campaignId);
    Integer pinned = campaign.kinds().get(code.value());
    Kind kind = catalog.form(code).kind();
    if (pinned == null) {
      throw refusal("本次清查没有「" + kind.name() + "」这张表。");
    }
    if (version != kind.version()) {
      throw refusal("只能换到现行的第 " + kind.version() + " 版，第 " + version + " 版不是现行的。");
    }
    store.pin(campaignId, code.value(), version);
    audit.record(
        new AuditEntry(
            by,
            "inventory.campaign.version-moved",
            "campaign",
            campaignId.toString(),
            null,
            null,
            "清查任务「%s」的%s由第 %d 版换到第 %d 版，未上报的表重新校验"
                .formatted(campaign.name(), kind.name(), pinned, version),
            "{\"%s\":%d}".formatted(code.value(), pinned),
            "{\"%s\":%d}".formatted(code.value(), version)));
    return Rejudging.enqueue(jobs, campaignId, code, version, by);
  }

  private static Refused refusal(String sentence) {
    return new Refused(new InventoryRefusal(Reason.BAD_CAMPAIGN, sentence, "version", Map.of()));
  }
}
