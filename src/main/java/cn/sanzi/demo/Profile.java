package cn.sanzi.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How values of a column are spread, as the files under {@code demo/rows} say it.
 *
 * @param fill share of rows in which a column that may be empty is filled
 * @param texts patterns, one of which is taken
 * @param codes weights of codes
 * @param amount of numbers
 * @param days first and last day, counted from the base date
 * @param years first and last year
 * @param like key of the column whose value it mostly repeats
 * @param yes share of 是
 */
record Profile(
    @Nullable Double fill,
    @Nullable List<String> texts,
    @Nullable Map<String, Double> codes,
    @Nullable Amount amount,
    @Nullable List<Integer> days,
    @Nullable List<Integer> years,
    @Nullable String like,
    @Nullable Double yes) {

  static final Profile NONE = new Profile(null, null, null, null, null, null, null, null);

  /**
   * A lognormal spread.
   *
   * @param zero share of rows in which it is nothing
   * @param round to multiples of this
   */
  record Amount(double median, double spread, @Nullable Double zero, @Nullable Double round) {}

  /** A profile for all columns whose label matches. */
  record ByLabel(String label, Profile profile) {}

  /**
   * One file.
   *
   * @param basis kind whose file speaks where this one is silent
   */
  record Book(
      @Nullable String basis,
      @Nullable Map<String, Profile> columns,
      @Nullable List<ByLabel> labels,
      @Nullable Map<String, List<String>> identifiers,
      @Nullable Map<String, List<String>> words) {}

  /** What this says, and where it is silent what the other says. */
  Profile over(Profile other) {
    return new Profile(
        fill == null ? other.fill : fill,
        texts == null ? other.texts : texts,
        codes == null ? other.codes : codes,
        amount == null ? other.amount : amount,
        days == null ? other.days : days,
        years == null ? other.years : years,
        like == null ? other.like : like,
        yes == null ? other.yes : yes);
  }
}
