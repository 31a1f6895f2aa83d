package cn.sanzi.ledger.screening;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.ledger.LedgerRefusal;
import cn.sanzi.ledger.item.Items;
import cn.sanzi.ledger.screening.Candidate.Decision;
import cn.sanzi.register.AssetId;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What groups decide of candidates, many at once (LED-1). */
@Service
class Candidates {

  private static final int MOST = 500;
  private static final int LONGEST = 500;

  private final CandidateStore store;
  private final Items items;
  private final Audit audit;
  private final Clock clock;

  Candidates(CandidateStore store, Items items, Audit audit, Clock clock) {
    this.store = store;
    this.items = items;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes candidates onto the ledger: an item for each, or one for all of them under a name.
   *
   * @param bundle name of the one item; null for an item each
   */
  @Transactional
  public List<String> take(List<String> numbers, @Nullable String bundle, Reader by) {
    List<Candidate> chosen = chosen(numbers, by);
    Scope scope = deciding(by);
    chosen.stream()
        .filter(Candidate::excluded)
        .findFirst()
        .ifPresent(barred -> {
          throw new Refused(
              new LedgerRefusal(
                  LedgerRefusal.Reason.BAD_VALUE,
                  "「%s」（%s）不能列入台账：%s。".formatted(barred.name(), barred.number(), whyNot(barred))));
        });
    List<String> made =
        items.take(scope, by, chosen.stream().map(c -> new AssetId(c.assetId())).toList(), bundle);
    store.decide(chosen, Decision.TAKEN, null, by.actor(), clock.instant());
    record(chosen, "列入盘活台账", by);
    return made;
  }

  /** Leaves candidates off the ledger; the reason is kept and shown. */
  @Transactional
  public void leave(List<String> numbers, String remark, Reader by) {
    String given = remark.strip();
    if (given.isEmpty() || given.length() > LONGEST) {
      throw new Refused(
          new LedgerRefusal(LedgerRefusal.Reason.BAD_VALUE, "不列入台账的，请写明理由（500 字以内）。", "remark"));
    }
    List<Candidate> chosen = chosen(numbers, by);
    store.decide(chosen, Decision.LEFT, given, by.actor(), clock.instant());
    record(chosen, "不列入盘活台账：" + given, by);
  }

  /** Opens what was left to a new decision. */
  @Transactional
  public void reopen(List<String> numbers, Reader by) {
    List<Candidate> chosen = locked(numbers, by);
    chosen.stream()
        .filter(c -> c.decision() == Decision.TAKEN)
        .findFirst()
        .ifPresent(taken -> refuseDecided(taken));
    store.decide(chosen, null, null, by.actor(), clock.instant());
    record(chosen, "重新考虑是否列入盘活台账", by);
  }

  private static String whyNot(Candidate barred) {
    return barred.reasons().stream()
        .filter(reason -> reason.sense() == ScreeningRule.Sense.EXCLUDE)
        .map(reason -> reason.text() + "（" + reason.article() + "）")
        .collect(Collectors.joining("；"));
  }

  private List<Candidate> chosen(List<String> numbers, Reader by) {
    List<Candidate> found = locked(numbers, by);
    found.stream()
        .filter(c -> c.decision() != null)
        .findFirst()
        .ifPresent(Candidates::refuseDecided);
    return found;
  }

  private static void refuseDecided(Candidate decided) {
    throw new Refused(
        new LedgerRefusal(
            LedgerRefusal.Reason.DECIDED_ALREADY,
            "「%s」（%s）已由%s决定%s，请刷新后再看。"
                .formatted(
                    decided.name(),
                    decided.number(),
                    decided.decidedBy(),
                    decided.decision() == Decision.TAKEN ? "列入台账" : "不列入台账")));
  }

  private List<Candidate> locked(List<String> numbers, Reader by) {
    Set<String> wanted = new HashSet<>(numbers);
    if (wanted.isEmpty() || wanted.size() > MOST) {
      throw new Refused(
          new LedgerRefusal(
              LedgerRefusal.Reason.BAD_VALUE, "请选择 1 至 " + MOST + " 项资产。", "numbers"));
    }
    List<Candidate> found = store.lock(deciding(by), wanted);
    if (found.size() < wanted.size()) {
      throw new Refused(
          new LedgerRefusal(
              LedgerRefusal.Reason.NO_SUCH_CANDIDATE, "选中的资产里有的已不在候选之列，或不归您的岗位决定，请刷新后再选。"));
    }
    return found;
  }

  private static Scope deciding(Reader by) {
    return by.scope().as(Role.GROUP_REVIEWER, Role.OFFICE);
  }

  private void record(List<Candidate> chosen, String what, Reader by) {
    for (Candidate candidate : chosen) {
      audit.record(
          new AuditEntry(
              by.actor(),
              "ledger.candidate.decided",
              "asset",
              candidate.number(),
              candidate.regionId(),
              candidate.unitId(),
              "「%s」%s".formatted(candidate.name(), what),
              null,
              null));
    }
  }
}
