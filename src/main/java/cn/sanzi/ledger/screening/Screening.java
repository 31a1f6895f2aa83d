package cn.sanzi.ledger.screening;

import cn.sanzi.access.Scope;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.jobs.JobHandler;
import cn.sanzi.jobs.JobRun;
import cn.sanzi.ledger.screening.ScreeningRules.Compiled;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import cn.sanzi.organization.UnitId;
import cn.sanzi.register.CardReading;
import cn.sanzi.register.WholeCard;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Walks the cards within reach, kind by kind, each kind in one transaction. Cut off, it begins
 * again: what it did before is found again and put in its place.
 */
@Component
class Screening implements JobHandler {

  static final String KIND = "ledger.screening";

  private static final int AT_ONCE = 500;

  private final ScreeningStore store;
  private final CandidateStore candidates;
  private final ScreeningRules rules;
  private final CardReading cards;
  private final Catalog catalog;
  private final Organization organization;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Screening(
      ScreeningStore store,
      CandidateStore candidates,
      ScreeningRules rules,
      CardReading cards,
      Catalog catalog,
      Organization organization,
      Clock clock,
      TransactionTemplate transaction) {
    this.store = store;
    this.candidates = candidates;
    this.rules = rules;
    this.cards = cards;
    this.catalog = catalog;
    this.organization = organization;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobRun job) {
    UUID id = UUID.fromString(job.payload().get("screening"));
    Scope reach = Reach.scope(store.reachOf(id));
    long total = cards.count(reach);
    var tally = new Tally();
    for (Kind kind : catalog.kinds()) {
      job.checkCancelled();
      transaction.executeWithoutResult(status -> screen(id, kind.code(), reach, tally));
      job.progress(tally.scanned.get(), total);
    }
    transaction.executeWithoutResult(status ->
        store.end(
            id, tally.scanned.get(), tally.proposed.get(), tally.excluded.get(), clock.instant()));
  }

  private void screen(UUID id, KindCode kind, Scope reach, Tally tally) {
    var walk = new Walk(id, tally);
    cards.each(reach, kind, walk::take);
    walk.flush();
    candidates.forgetOthers(id, kind.value(), reach);
  }

  private static final class Tally {
    final AtomicLong scanned = new AtomicLong();
    final AtomicLong proposed = new AtomicLong();
    final AtomicLong excluded = new AtomicLong();
  }

  /** One kind's cards; versions of a kind each have rules of their own. */
  private final class Walk {

    private final UUID screening;
    private final Tally tally;
    private final LocalDate today = LocalDate.now(clock);
    private final Map<Integer, RowForm> forms = new HashMap<>();
    private final Map<Integer, Compiled> compiled = new HashMap<>();
    private final Map<UnitId, Judging> holders = new HashMap<>();
    private final List<Candidate> found = new ArrayList<>(AT_ONCE);

    Walk(UUID screening, Tally tally) {
      this.screening = screening;
      this.tally = tally;
    }

    void take(WholeCard card) {
      tally.scanned.incrementAndGet();
      RowForm form =
          forms.computeIfAbsent(card.kindVersion(), version -> catalog.form(card.kind(), version));
      Compiled rulesOfKind = compiled.computeIfAbsent(card.kindVersion(), v -> rules.of(form));
      if (!rulesOfKind.canPropose()) {
        return;
      }
      Judging judging = holders.computeIfAbsent(card.unit(), this::holder);
      List<Reason> reasons = rulesOfKind.reasons(form.fromJson(card.doc()), judging);
      if (!reasons.isEmpty()) {
        add(Candidate.of(card, reasons));
      }
    }

    private void add(Candidate candidate) {
      (candidate.excluded() ? tally.excluded : tally.proposed).incrementAndGet();
      found.add(candidate);
      if (found.size() == AT_ONCE) {
        flush();
      }
    }

    void flush() {
      if (!found.isEmpty()) {
        candidates.put(screening, found);
        found.clear();
      }
    }

    private Judging holder(UnitId id) {
      Unit unit = organization.unit(id);
      return new Judging(today, today, unit.name(), unit.type());
    }
  }
}
