package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.judging.Node.OfQuantity;
import cn.sanzi.catalog.judging.Node.OfTruth;
import cn.sanzi.catalog.judging.Node.Sort;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiPredicate;

/** The functions that expressions may call. */
final class Functions {

  private Functions() {}

  static Node apply(String function, List<Node> nodes) {
    Node first = nodes.getFirst();
    return switch (function) {
      case "days" -> days(first.asQuantity(), nodes.get(1).asQuantity());
      case "months" -> months(first.asQuantity(), nodes.get(1).asQuantity());
      case "plusYears" -> plusMonths(first.asQuantity(), nodes.get(1).asQuantity(), 12);
      case "plusMonths" -> plusMonths(first.asQuantity(), nodes.get(1).asQuantity(), 1);
      case "year" -> year(first.asQuantity());
      case "yearEnd" -> yearEnd(first.asQuantity());
      case "digits" ->
          digits(first.asWords(), nodes.get(1).asQuantity(), nodes.get(2).asQuantity());
      case "abs" -> Arithmetic.absolute(first.asQuantity());
      case "max" -> Arithmetic.extreme(first.asQuantity(), nodes.get(1).asQuantity(), true);
      case "min" -> Arithmetic.extreme(first.asQuantity(), nodes.get(1).asQuantity(), false);
      case "percent" -> Arithmetic.ratio(first.asQuantity(), nodes.get(1).asQuantity(), 100);
      case "quotient" -> Arithmetic.ratio(first.asQuantity(), nodes.get(1).asQuantity(), 1);
      case "overdueCharge" ->
          Finance.overdueCharge(
              first.asQuantity(), nodes.get(1).asQuantity(), nodes.get(2).asQuantity());
      case "presentValue" ->
          Finance.presentValue(
              first.asQuantity(), nodes.get(1).asQuantity(), nodes.get(2).asQuantity());
      case "double" ->
          new OfQuantity(first.asQuantity().quantity(), first.asQuantity().scale(), Sort.DECIMAL);
      case "size" -> size(first.asWords());
      case "includes" -> texts(first, nodes.get(1), Functions::includes);
      case "startsWith" -> texts(first, nodes.get(1), String::startsWith);
      case "endsWith" -> texts(first, nodes.get(1), String::endsWith);
      case "contains" -> texts(first, nodes.get(1), String::contains);
      default -> throw new IllegalArgumentException("unknown function " + function);
    };
  }

  static Node date(String iso) {
    long day = LocalDate.parse(iso).toEpochDay();
    return new OfQuantity((row, judging) -> day, 0, Sort.DAY);
  }

  /** Whether codes joined by semicolons have that one among them. */
  static boolean includes(String codes, String code) {
    int at = codes.indexOf(code);
    while (at >= 0) {
      int end = at + code.length();
      if ((at == 0 || codes.charAt(at - 1) == ';')
          && (end == codes.length() || codes.charAt(end) == ';')) {
        return true;
      }
      at = codes.indexOf(code, at + 1);
    }
    return false;
  }

  private static OfQuantity days(OfQuantity from, OfQuantity to) {
    OfQuantity difference = Arithmetic.minus(to, from);
    return new OfQuantity(difference.quantity(), 0, Sort.WHOLE);
  }

  private static OfQuantity months(OfQuantity from, OfQuantity to) {
    Quantity start = from.quantity();
    Quantity end = to.quantity();
    Quantity months =
        (row, judging) -> {
          long a = start.of(row, judging);
          long b = end.of(row, judging);
          return a == Quantity.MISSING || b == Quantity.MISSING
              ? Quantity.MISSING
              : ChronoUnit.MONTHS.between(LocalDate.ofEpochDay(a), LocalDate.ofEpochDay(b));
        };
    return new OfQuantity(months, 0, Sort.WHOLE);
  }

  private static OfQuantity plusMonths(OfQuantity day, OfQuantity count, int factor) {
    Quantity start = day.quantity();
    Quantity number = count.quantity();
    Quantity later =
        (row, judging) -> {
          long a = start.of(row, judging);
          long n = number.of(row, judging);
          return a == Quantity.MISSING || n == Quantity.MISSING
              ? Quantity.MISSING
              : LocalDate.ofEpochDay(a).plusMonths(n * factor).toEpochDay();
        };
    return new OfQuantity(later, 0, Sort.DAY);
  }

  private static OfQuantity year(OfQuantity day) {
    Quantity quantity = day.quantity();
    Quantity year =
        (row, judging) -> {
          long a = quantity.of(row, judging);
          return a == Quantity.MISSING ? a : LocalDate.ofEpochDay(a).getYear();
        };
    return new OfQuantity(year, 0, Sort.WHOLE);
  }

  /** The 31st of December of that year. */
  private static OfQuantity yearEnd(OfQuantity day) {
    Quantity quantity = day.quantity();
    Quantity end =
        (row, judging) -> {
          long a = quantity.of(row, judging);
          return a == Quantity.MISSING
              ? a
              : LocalDate.of(LocalDate.ofEpochDay(a).getYear(), 12, 31).toEpochDay();
        };
    return new OfQuantity(end, 0, Sort.DAY);
  }

  /** The number that so many digits of a text say, from that place on; missing if they are none. */
  private static OfQuantity digits(Words words, OfQuantity from, OfQuantity length) {
    Quantity start = from.quantity();
    Quantity count = length.quantity();
    Quantity number =
        (row, judging) -> {
          String text = words.of(row, judging);
          long at = start.of(row, judging);
          long many = count.of(row, judging);
          return text == null || at == Quantity.MISSING || many == Quantity.MISSING
              ? Quantity.MISSING
              : digits(text, at, many);
        };
    return new OfQuantity(number, 0, Sort.WHOLE);
  }

  static long digits(String text, long from, long length) {
    if (from < 0 || length < 1 || length > 9 || from + length > text.length()) {
      return Quantity.MISSING;
    }
    long number = 0;
    for (int i = (int) from; i < from + length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return Quantity.MISSING;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private static OfQuantity size(Words words) {
    Quantity size =
        (row, judging) -> {
          String text = words.of(row, judging);
          return text == null ? Quantity.MISSING : text.codePointCount(0, text.length());
        };
    return new OfQuantity(size, 0, Sort.WHOLE);
  }

  private static OfTruth texts(Node a, Node b, BiPredicate<String, String> test) {
    Words first = a.asWords();
    Words second = b.asWords();
    return new OfTruth((row, judging) -> {
      String x = first.of(row, judging);
      String y = second.of(row, judging);
      return x == null || y == null ? Truth.MISSING : Truth.of(test.test(x, y));
    });
  }
}
