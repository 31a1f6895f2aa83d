package cn.sanzi.inventory.importing;

/** Why a heading was taken for a column, and how sure that is (识别把握). */
enum Likeness {
  /** The clerk said so, now or the last time. */
  CHOSEN(100),
  /** The label itself, or the machine key of our template. */
  NAME(100),
  /** The name of the sheet is the value. */
  SHEET(90),
  /** Another common wording. */
  SYNONYM(90),
  /** One is part of the other. */
  CONTAINED(60),
  /** Nothing but what stands below it. */
  CONTENT(50);

  private final int percent;

  Likeness(int percent) {
    this.percent = percent;
  }

  int percent() {
    return percent;
  }

  /** Whether nobody needs to look at it. */
  boolean isCertain() {
    return this == NAME || this == CHOSEN;
  }
}
