package cn.sanzi.approval;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.approval.ChainBook.Version;
import cn.sanzi.approval.ChainBook.Wanted;
import cn.sanzi.approval.Flows.Flow;
import cn.sanzi.approval.Flows.StoredFlow;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The page of chains over HTTP: who signs in which order, and which departments review. */
@RestController
@RequestMapping("/api/approval")
@Allowed({Role.OFFICE, Role.LEADER, Role.AUDITOR})
class ChainController {

  private final ChainBook book;
  private final ParentReviews parents;
  private final Flows flows;
  private final Clock clock;

  ChainController(ChainBook book, ParentReviews parents, Flows flows, Clock clock) {
    this.book = book;
    this.parents = parents;
    this.flows = flows;
    this.clock = clock;
  }

  /** A chain with all its versions, the one that took or takes effect last first. */
  record Chain(String key, String name, int last, int inEffect, List<VersionAnswer> versions) {}

  record VersionAnswer(
      int version,
      List<StageAnswer> stages,
      Instant since,
      @Nullable String by,
      int running,
      boolean planned) {}

  record StageAnswer(
      String label, Role role, String roleName, Stage.@Nullable Reach reach, boolean independent) {}

  /**
   * @param last the latest version that the page has seen
   */
  record ChainRequest(int last, List<StageRequest> stages, LocalDate from) {}

  record StageRequest(String label, Role role, Stage.@Nullable Reach reach) {}

  record ParentRequest(ParentRule.Reach reach, String value, boolean asked, LocalDate from) {}

  @GetMapping("/chains")
  List<Chain> chains() throws IOException {
    List<Version> versions = book.list();
    return flows.declared().stream().map(flow -> chain(flow, versions)).toList();
  }

  private Chain chain(Flow flow, List<Version> all) {
    List<Version> own = all.stream().filter(v -> v.key().equals(flow.key())).toList();
    int last = own.stream().mapToInt(Version::version).max().orElse(0);
    String name = flow.name() == null ? flow.key() : flow.name();
    Instant now = clock.instant();
    int inEffect = flows.findInEffect(flow.key(), now).map(StoredFlow::version).orElse(0);
    return new Chain(
        flow.key(), name, last, inEffect, own.stream().map(v -> answer(v, now)).toList());
  }

  private static VersionAnswer answer(Version v, Instant now) {
    return new VersionAnswer(
        v.version(),
        v.stages().stream()
            .map(s ->
                new StageAnswer(s.label(), s.role(), s.role().label(), s.reach(), s.independent()))
            .toList(),
        v.since(),
        v.by(),
        v.running(),
        v.since().isAfter(now));
  }

  @PostMapping("/chains/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(Role.OFFICE)
  void set(@PathVariable String key, @RequestBody ChainRequest request, Reader reader) {
    List<Wanted> wanted =
        request.stages().stream().map(s -> new Wanted(s.label(), s.role(), s.reach())).toList();
    book.set(key, request.last(), wanted, request.from(), reader);
  }

  @GetMapping("/parent-rules")
  List<ParentReviews.Line> parentRules() {
    return parents.list();
  }

  @PostMapping("/parent-rules")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(Role.OFFICE)
  void setParent(@RequestBody ParentRequest request, Reader reader) {
    parents.set(request.reach(), request.value(), request.asked(), request.from(), reader);
  }
}
