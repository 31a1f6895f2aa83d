package cn.sanzi.ledger.item;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.ledger.item.ItemAnswers.Answer;
import cn.sanzi.ledger.item.ItemAnswers.Version;
import cn.sanzi.ledger.item.ItemStore.Filter;
import cn.sanzi.ledger.item.ItemStore.Sums;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ledger over HTTP. */
@RestController
@RequestMapping("/api/ledger/items")
@Allowed({
  Role.CLERK,
  Role.HEAD,
  Role.PARENT_REVIEWER,
  Role.GROUP_REVIEWER,
  Role.OFFICE,
  Role.LEADER,
  Role.AUDITOR
})
class ItemController {

  private static final int MOST = 200;

  private final Items items;
  private final ItemStore store;
  private final ItemAnswers answers;
  private final Clock clock;

  ItemController(Items items, ItemStore store, ItemAnswers answers, Clock clock) {
    this.items = items;
    this.store = store;
    this.answers = answers;
    this.clock = clock;
  }

  /** A page of the ledger with the sums over all of it; {@code next} is null on the last. */
  record LedgerPage(List<Answer> rows, @Nullable String next, Sums sums, LocalDate day) {}

  /**
   * A change of an item.
   *
   * @param rev the version that the writer saw
   */
  record ChangeRequest(int rev, ItemFacts facts, String cause) {}

  record EndRequest(int rev, String cause) {}

  /** The ledger as it stood when that day ended; today as it stands now. */
  @GetMapping
  LedgerPage list(
      Reader reader,
      @ParameterObject Filter filter,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "50") int limit) {
    LocalDate asked = day == null ? LocalDate.now(clock) : day;
    Instant moment = endOf(asked);
    int most = Math.clamp(limit, 1, MOST);
    List<ItemVersion> rows = store.asOf(reader.scope(), filter, moment, after, most);
    return new LedgerPage(
        rows.stream().map(answers::of).toList(),
        rows.size() < most ? null : rows.getLast().number(),
        store.sums(reader.scope(), filter, moment),
        asked);
  }

  private Instant endOf(LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    return end.isAfter(clock.instant()) ? clock.instant() : end.minusNanos(1000);
  }

  @GetMapping("/{number}")
  List<Version> history(@PathVariable String number, Reader reader) {
    Scope scope = reader.scope();
    return answers.history(items.history(scope, number));
  }

  @PutMapping("/{number}")
  @Allowed({Role.GROUP_REVIEWER, Role.OFFICE})
  Answer change(@PathVariable String number, @RequestBody ChangeRequest request, Reader reader) {
    return answers.of(
        items.change(number, request.rev(), request.facts(), request.cause(), reader));
  }

  @PostMapping("/{number}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed({Role.GROUP_REVIEWER, Role.OFFICE})
  void end(@PathVariable String number, @RequestBody EndRequest request, Reader reader) {
    items.end(number, request.rev(), request.cause(), reader);
  }
}
