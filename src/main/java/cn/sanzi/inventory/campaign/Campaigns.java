package cn.sanzi.inventory.campaign;

import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Counting;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.KindCode;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /**
   * The campaign of the demonstration. Base date and deadline are those of 总体方案 §3(2)1 and 工作方案 §1,
   * §3(2).
   */
  @Transactional
  public UUID openDemonstration(List<String> kinds, Actor by) {
    return open(
        "2024年基准日国有“三资”清查", LocalDate.of(2024, 12, 31), LocalDate.of(2025, 5, 20), kinds, by);
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

  /** What rolling out again would add. */
  List<Missing> missing(UUID campaignId) {
    return missing(store.get(campaignId));
  }

  /** A table that a unit has to declare by the rules and was not given. */
  record Missing(Unit unit, String kind, GroupNo group) {}

  private List<Missing> missing(Campaign campaign) {
    LocalDate today = LocalDate.now(clock);
    Set<CampaignStore.Given> given = store.given(campaign.id());
    List<KindCode> kinds = campaign.kinds().keySet().stream().sorted().map(KindCode::new).toList();
    var missing = new ArrayList<Missing>();
    for (Unit unit : organization.units()) {
      if (organization.isSetApart(unit.id())) {
        continue; // 涉改学校 go the way of their own reform.
      }
      forms(kinds, unit, today)
          .forEach((kind, group) -> {
            if (!given.contains(new CampaignStore.Given(unit.id().value(), kind.value()))) {
              missing.add(new Missing(unit, kind.value(), group));
            }
          });
    }
    return missing;
  }

  private int rollOut(Campaign campaign) {
    int added = 0;
    for (Missing one : missing(campaign)) {
      if (store.addAssignment(
          ids.next(), campaign, one.unit(), one.kind(), one.group(), clock.instant())) {
        added++;
      }
    }
    return added;
  }

  /**
   * What this unit declares of these kinds, with the group that counts it. A kind that stands in
   * for another puts that one aside: one asset, one form.
   */
  private Map<KindCode, GroupNo> forms(List<KindCode> kinds, Unit unit, LocalDate today) {
    Map<KindCode, GroupNo> forms = new LinkedHashMap<>();
    Set<KindCode> replaced = new HashSet<>();
    for (KindCode kind : kinds) {
      Optional<Counting> counting =
          catalog.counting(kind, unit.system(), unit.region(), today).stream()
              .filter(c -> declares(unit, c))
              .findFirst();
      counting.ifPresent(c -> forms.put(kind, c.group()));
      counting.map(Counting::insteadOf).ifPresent(replaced::add);
    }
    forms.keySet().removeAll(replaced);
    return forms;
  }

  private boolean declares(Unit unit, Counting counting) {
    return counting.declarant() == Counting.Declarant.HOLDER || leads(unit, counting.group());
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
