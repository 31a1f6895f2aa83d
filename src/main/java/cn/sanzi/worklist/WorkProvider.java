package cn.sanzi.worklist;

import cn.sanzi.access.Reader;
import java.time.LocalDate;
import java.util.List;

/** What one module has waiting for a person; implemented by the modules that have such work. */
public interface WorkProvider {

  List<WorkItem> listWaiting(Reader reader, LocalDate today);

  /** What this person's unit handed in lately. */
  default List<HandedIn> listHandedIn(Reader reader) {
    return List.of();
  }

  /** Days that matter to this person from today on. */
  default List<Day> listDays(Reader reader, LocalDate today) {
    return List.of();
  }

  /** A day in the calendar. */
  record Day(LocalDate date, String title) {}
}
