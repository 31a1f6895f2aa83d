package cn.sanzi.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Working days by the calendar that comes along as a resource; a new year is one more block of
 * lines there.
 */
@Component
final class PublishedWorkingDays implements WorkingDays {

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  /** Only the days that differ from Monday to Friday. */
  private final Map<LocalDate, Boolean> exceptions = new HashMap<>();

  private final Set<Integer> published;

  PublishedWorkingDays() {
    try (var stream = PublishedWorkingDays.class.getResourceAsStream("working-days.tsv");
        var lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    published = exceptions.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
  }

  private void add(String line) {
    String[] parts = line.split("\t", -1);
    boolean works =
        switch (parts[1]) {
          case "work" -> true;
          case "rest" -> false;
          default -> throw new IllegalStateException("not a line of the calendar: " + line);
        };
    exceptions.put(LocalDate.parse(parts[0]), works);
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    Boolean exception = exceptions.get(day);
    return exception != null ? exception : !WEEKEND.contains(day.getDayOfWeek());
  }

  @Override
  public boolean isPublished(int year) {
    return published.contains(year);
  }

  @Override
  public int between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -between(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }

  @Override
  public LocalDate plus(LocalDate from, int count) {
    int step = Integer.signum(count);
    LocalDate day = from;
    for (int left = Math.abs(count); left > 0; ) {
      day = day.plusDays(step);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }
}
