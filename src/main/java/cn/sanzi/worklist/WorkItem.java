package cn.sanzi.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person (待办).
 *
 * @param task what it belongs to, such as a campaign's name
 * @param from who or what it came from
 * @param since since when it waits
 * @param due last day, where there is one
 * @param link page where it is done
 */
public record WorkItem(
    String id,
    String title,
    Badge badge,
    String task,
    String from,
    Instant since,
    @Nullable LocalDate due,
    String link,
    List<Action> actions) {

  /** A word in front, with its tone. */
  public record Badge(String text, Tone tone) {}

  /** A short way to do it. */
  public record Action(String label, String link) {}

  /** Tones of a badge. */
  public enum Tone {
    LATE,
    SOON,
    TODO,
    BACK,
    INFO,
    DONE
  }
}
