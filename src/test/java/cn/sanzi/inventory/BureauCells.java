package cn.sanzi.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;

/** Numbers and days in the ways in which clerks write them. */
final class BureauCells {

  private static final String DIGITS = "〇一二三四五六七八九";

  private final Random random;

  BureauCells(Random random) {
    this.random = random;
  }

  <T> T one(java.util.List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** That number as a number, with separators, full-width, with its unit behind. */
  Object number(BigDecimal number, String unit) {
    String plain = number.stripTrailingZeros().toPlainString();
    return switch (random.nextInt(unit.isEmpty() ? 6 : 7)) {
      case 0 -> "%,.2f".formatted(number).equals(plain) ? plain : grouped(number);
      case 1 -> fullWidth(plain);
      case 2 -> " " + plain + "　";
      case 6 -> plain + unit;
      default -> number.doubleValue();
    };
  }

  private static String grouped(BigDecimal number) {
    String plain = number.stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    return "%,d".formatted(Long.parseLong(whole)) + (point < 0 ? "" : plain.substring(point));
  }

  static String fullWidth(String text) {
    var wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
    return wide.toString();
  }

  /** A day in one of eight notations. */
  Object day(LocalDate day) {
    int y = day.getYear();
    int m = day.getMonthValue();
    int d = day.getDayOfMonth();
    return switch (random.nextInt(8)) {
      case 0 -> "%d%02d%02d".formatted(y, m, d);
      case 1 -> y + "." + m + "." + d;
      case 2 -> y + "年" + m + "月" + d + "日";
      case 3 -> chinese(y) + "年" + words(m) + "月" + words(d) + "日";
      case 4 -> "%d-%02d-%02d".formatted(y, m, d);
      case 5 -> y + "/" + m + "/" + d;
      case 6 -> fullWidth(y + "." + m + "." + d);
      default -> day;
    };
  }

  /** A day of which only the year matters, more roughly. */
  Object year(LocalDate day) {
    int y = day.getYear();
    int m = day.getMonthValue();
    return switch (random.nextInt(8)) {
      case 0 -> y + "年";
      case 1 -> y + "." + m;
      case 2 -> y + "年" + m + "月";
      case 3 -> chinese(y) + "年" + words(m) + "月";
      case 4 -> "%d%02d".formatted(y, m);
      case 5 -> "%d-%02d".formatted(y, m);
      case 6 -> (double) y;
      default -> day(day);
    };
  }

  private static String chinese(int year) {
    var words = new StringBuilder();
    Integer.toString(year).chars().forEach(c -> words.append(DIGITS.charAt(c - '0')));
    return words.toString();
  }

  /** 一 to 三十一. */
  private static String words(int number) {
    String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
    return switch (number / 10) {
      case 0 -> ones;
      case 1 -> "十" + ones;
      default -> DIGITS.charAt(number / 10) + "十" + ones;
    };
  }
}
