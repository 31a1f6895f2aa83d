package cn.sanzi.ledger.screening;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.ledger.screening.CandidateStore.Counts;
import cn.sanzi.ledger.screening.CandidateStore.Filter;
import cn.sanzi.ledger.screening.ScreeningStore.Standing;
import cn.sanzi.organization.Organization;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Screening and its candidates over HTTP. */
@RestController
@RequestMapping("/api/ledger")
@Allowed({Role.GROUP_REVIEWER, Role.OFFICE})
class CandidateController {

  private static final int MOST = 200;

  private final Screenings screenings;
  private final Candidates candidates;
  private final CandidateStore store;
  private final ScreeningRules rules;
  private final Catalog catalog;
  private final Organization organization;

  CandidateController(
      Screenings screenings,
      Candidates candidates,
      CandidateStore store,
      ScreeningRules rules,
      Catalog catalog,
      Organization organization) {
    this.screenings = screenings;
    this.candidates = candidates;
    this.store = store;
    this.rules = rules;
    this.catalog = catalog;
    this.organization = organization;
  }

  /** The last screening with what a new one would go by; null before the first. */
  record ScreeningAnswer(@Nullable Standing last, List<ScreeningRule> rules) {}

  /**
   * A candidate as people read it.
   *
   * @param area in square metres
   * @param value original value or balance, in yuan
   */
  record CandidateAnswer(
      String number,
      String kind,
      String kindName,
      String unitName,
      String regionName,
      int groupNo,
      String name,
      @Nullable String area,
      @Nullable String value,
      boolean excluded,
      List<Reason> reasons,
      Candidate.@Nullable Decision decision,
      @Nullable String remark,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy) {}

  /** A page with the number after which the next begins; null on the last. */
  record CandidatePage(List<CandidateAnswer> rows, @Nullable String next, Counts counts) {}

  /**
   * Candidates by their numbers.
   *
   * @param bundle name of one item for all of them; missing for an item each
   */
  record TakeRequest(List<String> numbers, @Nullable String bundle) {}

  /** Numbers of the items. */
  record Taken(List<String> items) {}

  record LeaveRequest(List<String> numbers, String remark) {}

  record ReopenRequest(List<String> numbers) {}

  @GetMapping("/screening")
  ScreeningAnswer screening(Reader reader) {
    return new ScreeningAnswer(screenings.last(reader).orElse(null), rules.all());
  }

  @PostMapping("/screening")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void screen(Reader reader) {
    screenings.begin(reader);
  }

  @GetMapping("/candidates")
  @Allowed({Role.GROUP_REVIEWER, Role.OFFICE, Role.LEADER, Role.AUDITOR})
  CandidatePage candidates(
      Reader reader,
      @ParameterObject Filter filter,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "50") int limit) {
    int most = Math.clamp(limit, 1, MOST);
    List<Candidate> rows = store.page(reader.scope(), filter, after, most);
    return new CandidatePage(
        rows.stream().map(this::answer).toList(),
        rows.size() < most ? null : rows.getLast().number(),
        store.count(reader.scope(), filter));
  }

  @PostMapping("/candidates/take")
  Taken take(@RequestBody TakeRequest request, Reader reader) {
    return new Taken(candidates.take(request.numbers(), request.bundle(), reader));
  }

  @PostMapping("/candidates/leave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@RequestBody LeaveRequest request, Reader reader) {
    candidates.leave(request.numbers(), request.remark(), reader);
  }

  @PostMapping("/candidates/reopen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reopen(@RequestBody ReopenRequest request, Reader reader) {
    candidates.reopen(request.numbers(), reader);
  }

  private CandidateAnswer answer(Candidate c) {
    return new CandidateAnswer(
        c.number(),
        c.kind(),
        catalog.form(new KindCode(c.kind())).kind().name(),
        organization.unit(c.unit()).name(),
        organization.region(c.region()).name(),
        c.groupNo(),
        c.name(),
        plain(c.area()),
        plain(c.value()),
        c.excluded(),
        c.reasons(),
        c.decision(),
        c.remark(),
        c.decidedAt(),
        c.decidedBy());
  }

  private static @Nullable String plain(@Nullable BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }
}
