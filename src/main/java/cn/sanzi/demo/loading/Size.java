package cn.sanzi.demo.loading;

import java.util.Locale;

/** How large a demonstration is (演示规模), as shares of a city. */
enum Size {
  COUNTY(200, 0.2),
  CITY(1_000, 1),
  PROVINCE(11_000, 11);

  private final int units;
  private final double share;

  Size(int units, double share) {
    this.units = units;
    this.share = share;
  }

  static Size of(String word) {
    try {
      return valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "演示规模只能是 county（县）、city（市）或 province（省），不能是“" + word + "”", unknown);
    }
  }

  /** Reporting units, those of the small demonstration among them. */
  int units() {
    return units;
  }

  /** So many of what a city has so many of; at least one. */
  int of(int inCity) {
    return (int) Math.max(1, Math.round(inCity * share));
  }
}
