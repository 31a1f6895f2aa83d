package cn.sanzi.inventory.duplicates;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.jobs.JobId;
import cn.sanzi.jobs.JobView;
import cn.sanzi.jobs.Jobs;
import cn.sanzi.shared.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Things counted twice, over HTTP. */
@RestController
@RequestMapping("/api/inventory/duplicates")
class DuplicateController {

  private static final int PAGE = 50;

  private final Pairs pairs;
  private final PairAnswers answers;
  private final Deciding deciding;
  private final Jobs jobs;

  DuplicateController(Pairs pairs, PairAnswers answers, Deciding deciding, Jobs jobs) {
    this.pairs = pairs;
    this.answers = answers;
    this.deciding = deciding;
    this.jobs = jobs;
  }

  record StateCount(String state, String label, int count) {}

  record PairPage(
      List<PairAnswers.Line> pairs,
      @Nullable Integer next,
      List<StateCount> counts,
      @Nullable Instant searchedAt,
      long compared) {}

  record Decision(PairState state, String note, int rev) {}

  record Started(UUID jobId) {}

  record Progress(String state, long done, long total) {}

  @GetMapping
  @Allowed({Role.GROUP_REVIEWER, Role.OFFICE, Role.LEADER, Role.AUDITOR})
  PairPage list(
      @RequestParam(defaultValue = "OPEN") String state,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(defaultValue = "0") int after,
      Reader reader) {
    PairState wanted = named(state);
    List<StoredPair> found = pairs.list(wanted, kind, reader.scope(), Math.max(0, after), PAGE + 1);
    boolean more = found.size() > PAGE;
    var counted = pairs.counts(kind, reader.scope());
    var counts = new ArrayList<StateCount>();
    for (PairState one : PairState.values()) {
      counts.add(new StateCount(one.name(), one.label(), counted.getOrDefault(one, 0)));
    }
    Pairs.Search search = pairs.lastSearch();
    return new PairPage(
        found.stream().limit(PAGE).map(answers::line).toList(),
        more ? Integer.valueOf(after + PAGE) : null,
        counts,
        search == null ? null : search.at(),
        search == null ? 0 : search.compared());
  }

  @GetMapping("/{id}")
  @Allowed({Role.GROUP_REVIEWER, Role.OFFICE, Role.LEADER, Role.AUDITOR})
  @Transactional
  public PairAnswers.Detail get(@PathVariable UUID id, Reader reader) {
    return answers.detail(pairs.get(id, reader.scope()), reader);
  }

  @PostMapping("/{id}/decision")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed({Role.GROUP_REVIEWER, Role.OFFICE})
  void decide(@PathVariable UUID id, @RequestBody Decision decision, Reader reader) {
    deciding.decide(id, decision.state(), decision.note(), decision.rev(), reader);
  }

  /** How far a search is; it tells nothing of what it compares. */
  @GetMapping("/search/{jobId}")
  @Allowed({Role.GROUP_REVIEWER, Role.OFFICE})
  Progress progress(@PathVariable UUID jobId) {
    JobView job = jobs.get(new JobId(jobId));
    return new Progress(job.state().name(), job.done(), job.total());
  }

  @PostMapping("/search")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Allowed({Role.GROUP_REVIEWER, Role.OFFICE})
  @Transactional
  public Started search(Reader reader) {
    return new Started(DuplicateSearch.enqueue(jobs, reader.actor()).value());
  }

  private static PairState named(String name) {
    for (PairState state : PairState.values()) {
      if (state.name().equals(name)) {
        return state;
      }
    }
    throw new Refused(new InventoryRefusal(Reason.BAD_FILTER, "没有「" + name + "」这样的筛选。"));
  }
}
