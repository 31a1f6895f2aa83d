package cn.sanzi.platform;

/** Calendars for tests that need no application. */
public final class Calendars {

  private static final WorkingDays PUBLISHED = new PublishedWorkingDays();

  private Calendars() {}

  /** The one that comes along. */
  public static WorkingDays published() {
    return PUBLISHED;
  }
}
