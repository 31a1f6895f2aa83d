package cn.sanzi.inventory.campaign;

import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Counting;
import cn.sanzi.catalog.Kind;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opening a campaign and rolling it out to units and kinds (清查任务部署). */
@Service
public class Campaigns {

  private final CampaignStore store;
  private final Catalog catalog;
  private final Organization organization;
  private final Ids ids;
  private final Clock clock;
  private final Audit audit;

  Campaigns(
      CampaignStore store,
      Catalog catalog,
      Organization organization,
      Ids ids,
      Clock clock,
      Audit audit) {
    this.store = store;
    this.catalog = catalog;
    this.organization = organization;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  /** Opens a campaign over these kinds and gives every unit what it has to declare; says its id. */
  @Transactional
  public UUID open(String name, LocalDate baseDate, LocalDate due, List<String> kinds, Actor by) {
    require(!name.isBlank(), "name", "请填写清查任务的名称。");
    require(due.isAfter(baseDate), "due", "上报截止日应在清查基准日之后。");
    require(!kinds.isEmpty(), "kinds", "请至少选择一个资产种类。");
    var campaign =
        new Campaign(ids.next(), name.strip(), baseDate, due, versions(kinds), clock.instant());
    store.insert(campaign, by);
    int assignments = rollOut(campaign);
    audit.record(
        new AuditEntry(
            by,
            "inventory.campaign.opened",
            "campaign",
            campaign.id().toString(),
            null,
            null,
            "部署清查任务「%s」：基准日 %s，截止 %s，%d 张表".formatted(campaign.name(), baseDate, due, assignments),
            null,
            null));
    return campaign.id();
  }

  /** Gives units that came later what they have to declare; says how many tables were added. */
  @Transactional
  public int rollOutAgain(UUID campaignId, Actor by) {
    Campaign campaign = store.get(campaignId);
    int added = rollOut(campaign);
    audit.record(
        new AuditEntry(
            by,
            "inventory.campaign.rolled-out",
            "campaign",
            campaignId.toString(),
            null,
            null,
            "补充部署清查任务「" + campaign.name() + "」，新增 " + added + " 张表",
            null,
            null));
    return added;
  }

  private int rollOut(Campaign campaign) {
    LocalDate today = LocalDate.now(clock);
    int added = 0;
    for (Unit unit : organization.units()) {
      for (Kind kind : catalog.kinds()) {
        if (!campaign.kinds().containsKey(kind.code().value())) {
          continue;
        }
        Optional<GroupNo> group = group(kind, unit, today);
        if (group.isPresent()
            && store.addAssignment(
                ids.next(), campaign, unit, kind.code().value(), group.get(), clock.instant())) {
          added++;
        }
      }
    }
    return added;
  }

  /** The group that counts a kind of this unit, if it is this unit that declares it. */
  private Optional<GroupNo> group(Kind kind, Unit unit, LocalDate today) {
    return catalog.counting(kind.code(), unit.system(), unit.region(), today).stream()
        .filter(counting ->
            counting.declarant() == Counting.Declarant.HOLDER || leads(unit, counting.group()))
        .map(Counting::group)
        .findFirst();
  }

  private boolean leads(Unit unit, GroupNo no) {
    return organization.group(no).leads().contains(unit.id());
  }

  private Map<String, Integer> versions(List<String> wanted) {
    Map<String, Integer> versions = new HashMap<>();
    for (Kind kind : catalog.kinds()) {
      if (wanted.contains(kind.code().value())) {
        versions.put(kind.code().value(), kind.version());
      }
    }
    for (String code : wanted) {
      require(versions.containsKey(code), "kinds", "分类目录里没有资产种类 " + code + "。");
    }
    return versions;
  }

  private static void require(boolean holds, String field, String sentence) {
    if (!holds) {
      throw new Refused(new InventoryRefusal(Reason.BAD_CAMPAIGN, sentence, field, Map.of()));
    }
  }
}
