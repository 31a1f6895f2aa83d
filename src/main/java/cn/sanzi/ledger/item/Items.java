package cn.sanzi.ledger.item;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.ledger.LedgerRefusal;
import cn.sanzi.ledger.LedgerRefusal.Reason;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.platform.Ids;
import cn.sanzi.register.AssetId;
import cn.sanzi.register.CardReading;
import cn.sanzi.register.WholeCard;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The items of the ledger and every change of them (LED-2). */
@Service
public class Items {

  private static final int LONGEST_NAME = 120;

  private final ItemStore store;
  private final ItemCheck check;
  private final CardProposals proposals;
  private final CardReading cards;
  private final Organization organization;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.shared();

  Items(
      ItemStore store,
      ItemCheck check,
      CardProposals proposals,
      CardReading cards,
      Organization organization,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.check = check;
    this.proposals = proposals;
    this.cards = cards;
    this.organization = organization;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Makes an item of each asset, or one of all; says their numbers. In the caller's transaction.
   *
   * @param bundle name of the one item; null for an item each
   */
  @Transactional
  public List<String> take(Scope scope, Reader by, List<AssetId> assets, @Nullable String bundle) {
    List<WholeCard> found = cards.of(scope, assets);
    if (found.size() < assets.size()) {
      throw new Refused(new LedgerRefusal(Reason.NOT_LIVE, "选中的资产里有的已不在资产库，请重新筛选。"));
    }
    if (bundle != null) {
      return List.of(open(found, bundleName(bundle, found), by));
    }
    return found.stream().map(card -> open(List.of(card), card.name(), by)).toList();
  }

  private static String bundleName(String bundle, List<WholeCard> found) {
    String name = bundle.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new Refused(new LedgerRefusal(Reason.BAD_VALUE, "打包项目请起一个名称（120 字以内）。", "bundle"));
    }
    if (found.stream().map(WholeCard::region).distinct().count() > 1) {
      throw new Refused(
          new LedgerRefusal(Reason.BAD_VALUE, "不同辖区持有的资产不能打成一个项目，请按辖区分别列入。", "numbers"));
    }
    return name;
  }

  private String open(List<WholeCard> held, String name, Reader by) {
    WholeCard first = held.getFirst();
    Instant now = clock.instant();
    var item =
        new ItemVersion(
            first.region().value(),
            ids.next(),
            number(first.region()),
            first.unit().value(),
            first.group().value(),
            true,
            1,
            now,
            null,
            "列入台账",
            by.actor().name(),
            proposals.of(held, name));
    store.insert(item, by.actor());
    record(item, "ledger.item.opened", "列入盘活台账：" + name, null, by);
    return item.number();
  }

  private String number(RegionId region) {
    int year = LocalDate.now(clock).getYear();
    String code = organization.region(region).code();
    return "PH%s%d%04d".formatted(code, year, store.nextSerial(region.value(), year));
  }

  /**
   * Writes another version.
   *
   * @param rev the version that the writer saw; {@code ledger.changed-since} when it is not the
   *     last
   * @param cause why
   */
  @Transactional
  public ItemVersion change(String number, int rev, ItemFacts facts, String cause, Reader by) {
    ItemVersion before = lockLive(number, rev, by);
    ItemFacts checked = check.checked(facts);
    ItemVersion after = next(before, before.doc().with(checked), check.cause(cause), true, by);
    if (after.doc().equals(before.doc())) {
      return before;
    }
    store.change(after, by.actor());
    record(after, "ledger.item.changed", "修改盘活项目「%s」".formatted(after.doc().name()), before, by);
    return after;
  }

  /** Takes an item off the ledger; its assets may be screened anew. */
  @Transactional
  public void end(String number, int rev, String cause, Reader by) {
    ItemVersion before = lockLive(number, rev, by);
    ItemVersion after = next(before, before.doc(), check.cause(cause), false, by);
    store.change(after, by.actor());
    record(
        after,
        "ledger.item.ended",
        "盘活项目「%s」调出台账：%s".formatted(after.doc().name(), after.cause()),
        null,
        by);
  }

  private ItemVersion lockLive(String number, int rev, Reader by) {
    ItemVersion now = store.lock(by.scope().as(Role.GROUP_REVIEWER, Role.OFFICE), number);
    if (!now.live()) {
      throw new Refused(new LedgerRefusal(Reason.NOT_LIVE, "这个项目已调出台账，不能再改。"));
    }
    if (now.rev() != rev) {
      throw new Refused(
          new LedgerRefusal(
              Reason.CHANGED_SINCE, "这个项目刚被%s改过（%s），请看过再改。".formatted(now.by(), now.cause())));
    }
    return now;
  }

  private ItemVersion next(
      ItemVersion before, ItemDocument doc, String cause, boolean live, Reader by) {
    return new ItemVersion(
        before.regionId(),
        before.id(),
        before.number(),
        before.unitId(),
        before.groupNo(),
        live,
        before.rev() + 1,
        clock.instant(),
        null,
        cause,
        by.actor().name(),
        doc);
  }

  private void record(
      ItemVersion item, String action, String summary, @Nullable ItemVersion before, Reader by) {
    audit.record(
        new AuditEntry(
            by.actor(),
            action,
            "ledger-item",
            item.number(),
            item.regionId(),
            item.unitId(),
            summary,
            before == null ? null : json.writeValueAsString(said(before)),
            json.writeValueAsString(said(item))));
  }

  /** What people wrote, for the trail. */
  private static Map<String, @Nullable Object> said(ItemVersion item) {
    var said = new HashMap<String, @Nullable Object>();
    said.put("name", item.doc().name());
    said.put("strategy", item.doc().strategy());
    said.put("method", item.doc().method());
    said.put("opinion", item.doc().opinion());
    said.put("responsiblePerson", item.doc().responsiblePerson());
    said.put("expectedProceeds", item.doc().expected());
    said.put("expectedCompletion", item.doc().plannedOn());
    said.put("reason", item.cause());
    return said;
  }

  /** Every version, the newest first. */
  public List<ItemVersion> history(Scope scope, String number) {
    return new ArrayList<>(store.versions(scope, number));
  }
}
