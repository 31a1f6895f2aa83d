package cn.sanzi.inventory.importing;

import cn.sanzi.sheets.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a column of a sheet: one text, or two one above the other.
 *
 * @param shown as the clerk sees it
 * @param candidates what may be the name of the column, the likeliest first
 * @param unit in brackets behind one of them
 */
record HeadingTexts(String shown, List<String> candidates, @Nullable String unit) {

  private static final Pattern DATED =
      Pattern.compile(
          "(?s)^(?:截至|截止)?(\\d{4})年(?:度)?(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?(?:末|底)?(.+)$");

  private static final int DECEMBER = 12;

  /** Of one row, or of two; the upper of two spreads to the right where its cells are merged. */
  static @Nullable HeadingTexts of(SheetRow upper, @Nullable SheetRow lower, int index) {
    String above = upper.cell(index).text().strip();
    if (lower == null) {
      return above.isEmpty() ? null : of(List.of(above), above);
    }
    String below = lower.cell(index).text().strip();
    if (below.isEmpty()) {
      return above.isEmpty() ? null : of(List.of(above), above);
    }
    String over = above.isEmpty() ? toTheLeft(upper, index) : above;
    return over.isEmpty()
        ? of(List.of(below), below)
        : of(List.of(below, over, above.isEmpty() ? "" : above), over + " / " + below);
  }

  private static String toTheLeft(SheetRow row, int index) {
    for (int i = index; i >= 0; i--) {
      if (!row.cell(i).isBlank()) {
        return row.cell(i).text().strip();
      }
    }
    return "";
  }

  /**
   * @param texts the only one; or the lower, what stands over it, and the upper when it stands
   *     right there
   */
  private static HeadingTexts of(List<String> texts, String shown) {
    Heading first = Heading.of(texts.getFirst());
    if (texts.size() == 1) {
      return new HeadingTexts(shown, List.of(texts.getFirst()), first.unit());
    }
    Heading over = Heading.of(texts.get(1));
    var candidates = new ArrayList<>(List.of(texts.getFirst()));
    candidates.add(first.words() + over.words());
    candidates.add(over.words() + first.words());
    if (!texts.get(2).isEmpty()) {
      candidates.add(texts.get(2));
    }
    return new HeadingTexts(
        shown, candidates, UnitFactor.isUnit(first.unit()) ? first.unit() : over.unit());
  }

  /**
   * The same, its dates taken as what they are against the base date: {@code 2024年12月31日余额} is the
   * balance of that day, that of the year before last year's. Other dates stay as they are.
   */
  HeadingTexts against(@Nullable LocalDate base) {
    if (base == null) {
      return this;
    }
    var all = new ArrayList<String>();
    for (String candidate : candidates) {
      Matcher dated = DATED.matcher(candidate);
      String relative = dated.matches() ? relative(dated, base) : null;
      all.add(relative == null ? candidate : relative);
    }
    return new HeadingTexts(shown, all, unit);
  }

  private static @Nullable String relative(Matcher dated, LocalDate base) {
    String rest = dated.group(4);
    int year = Integer.parseInt(dated.group(1));
    int month = dated.group(2) == null ? DECEMBER : Integer.parseInt(dated.group(2));
    if (year == base.getYear() && month == base.getMonthValue()) {
      return rest;
    }
    if (month != DECEMBER) {
      return null;
    }
    return switch (base.getYear() - year) {
      case 1 -> "上年末" + rest;
      case 2 -> "前年末" + rest;
      default -> null;
    };
  }
}
