package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.CodeList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A code list with its entries taken apart: what one version of it is. */
public record ListDocument(String label, String source, List<Entry> entries) {

  /** An entry with the days between which it may be declared. */
  public record Entry(
      String code,
      String label,
      List<String> aliases,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {

    Entry ending(LocalDate day) {
      boolean earlier = until != null && until.isBefore(day);
      return new Entry(code, label, aliases, from, earlier ? until : day);
    }
  }

  public Optional<Entry> find(String code) {
    return entries.stream().filter(entry -> entry.code.equals(code)).findFirst();
  }

  /** With that entry, in the place of one of the same code. */
  ListDocument with(Entry entry) {
    var all = new ArrayList<>(entries);
    all.removeIf(other -> other.code.equals(entry.code));
    all.add(entry);
    return new ListDocument(label, source, List.copyOf(all));
  }

  /** With the entry of that code ending on a day. */
  ListDocument ending(String code, LocalDate day) {
    return new ListDocument(
        label, source, entries.stream().map(e -> e.code.equals(code) ? e.ending(day) : e).toList());
  }

  /** With what an earlier version has and this one lacks, ending on a day: no code disappears. */
  public ListDocument keeping(ListDocument earlier, LocalDate day) {
    Set<String> codes = new HashSet<>();
    entries.forEach(entry -> codes.add(entry.code));
    var all = new ArrayList<>(entries);
    for (Entry entry : earlier.entries) {
      if (!codes.contains(entry.code)) {
        all.add(entry.ending(day));
      }
    }
    return new ListDocument(label, source, List.copyOf(all));
  }

  /** As people see it on that day. */
  public CodeList on(LocalDate day, String name, int version) {
    return new CodeList(
        name,
        version,
        label,
        source,
        entries.stream()
            .map(e ->
                new CodeList.Entry(
                    e.code,
                    e.label,
                    e.until != null && !day.isBefore(e.until),
                    e.from,
                    e.until,
                    e.aliases))
            .toList());
  }
}
