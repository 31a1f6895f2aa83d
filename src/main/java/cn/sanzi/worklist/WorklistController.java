package cn.sanzi.worklist;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.platform.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One list over everything that waits for the reader. */
@RestController
@RequestMapping("/api/worklist")
class WorklistController {

  private final List<WorkProvider> providers;
  private final WorkingDays workingDays;
  private final Clock clock;

  WorklistController(List<WorkProvider> providers, WorkingDays workingDays, Clock clock) {
    this.providers = providers;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  record Worklist(LocalDate today, List<Item> items, List<Mine> mine, List<Day> calendar) {}

  record Item(
      String id,
      String title,
      Badge badge,
      String task,
      String from,
      Instant since,
      @Nullable LocalDate due,
      @Nullable Integer workingDaysLeft,
      String link,
      List<WorkItem.Action> actions) {}

  record Badge(String text, String tone) {}

  record Mine(
      String title,
      String unitName,
      long rows,
      @Nullable String originalValue,
      Badge state,
      String holder,
      Instant since,
      String link) {}

  record Day(LocalDate date, String title, int workingDaysLeft) {}

  @GetMapping
  @Allowed
  Worklist worklist(Reader reader) {
    LocalDate today = LocalDate.now(clock);
    return new Worklist(today, items(reader, today), mine(reader), days(reader, today));
  }

  private List<Item> items(Reader reader, LocalDate today) {
    return providers.stream()
        .flatMap(provider -> provider.listWaiting(reader, today).stream())
        .sorted(
            Comparator.comparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(WorkItem::since))
        .map(item -> item(item, today))
        .toList();
  }

  private Item item(WorkItem item, LocalDate today) {
    LocalDate due = item.due();
    return new Item(
        item.id(),
        item.title(),
        badge(item.badge()),
        item.task(),
        item.from(),
        item.since(),
        due,
        due == null ? null : workingDays.between(today, due),
        item.link(),
        item.actions());
  }

  private List<Mine> mine(Reader reader) {
    return providers.stream()
        .flatMap(provider -> provider.listHandedIn(reader).stream())
        .map(WorklistController::mine)
        .toList();
  }

  private static Mine mine(HandedIn handed) {
    return new Mine(
        handed.title(),
        handed.unitName(),
        handed.rows(),
        handed.originalValue() == null ? null : handed.originalValue().toPlainString(),
        badge(handed.state()),
        handed.holder(),
        handed.since(),
        handed.link());
  }

  private List<Day> days(Reader reader, LocalDate today) {
    return providers.stream()
        .flatMap(provider -> provider.listDays(reader, today).stream())
        .distinct()
        .sorted(Comparator.comparing(WorkProvider.Day::date))
        .map(day -> new Day(day.date(), day.title(), workingDays.between(today, day.date())))
        .toList();
  }

  private static Badge badge(WorkItem.Badge badge) {
    return new Badge(badge.text(), badge.tone().name().toLowerCase(Locale.ROOT));
  }
}
