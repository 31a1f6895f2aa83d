package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.judging.Node.OfQuantity;
import java.util.Set;

/** Conditions in three values, put together from smaller ones. */
final class Logic {

  private Logic() {}

  static Truth and(Truth a, Truth b) {
    return (row, judging) -> {
      int x = a.test(row, judging);
      if (x == Truth.FALSE) {
        return x;
      }
      int y = b.test(row, judging);
      return y == Truth.FALSE || x == Truth.TRUE ? y : x;
    };
  }

  static Truth or(Truth a, Truth b) {
    return (row, judging) -> {
      int x = a.test(row, judging);
      if (x == Truth.TRUE) {
        return x;
      }
      int y = b.test(row, judging);
      return y == Truth.TRUE || x == Truth.FALSE ? y : x;
    };
  }

  static Truth not(Truth a) {
    return (row, judging) -> {
      int x = a.test(row, judging);
      return x == Truth.MISSING ? x : 1 - x;
    };
  }

  static Truth chosenTruth(Truth condition, Truth yes, Truth no) {
    return (row, judging) -> {
      int x = condition.test(row, judging);
      return x == Truth.MISSING
          ? x
          : x == Truth.TRUE ? yes.test(row, judging) : no.test(row, judging);
    };
  }

  static Quantity chosenQuantity(Truth condition, Quantity yes, Quantity no) {
    return (row, judging) -> {
      int x = condition.test(row, judging);
      if (x == Truth.MISSING) {
        return Quantity.MISSING;
      }
      return x == Truth.TRUE ? yes.of(row, judging) : no.of(row, judging);
    };
  }

  static Words chosenWords(Truth condition, Words yes, Words no) {
    return (row, judging) -> {
      int x = condition.test(row, judging);
      if (x == Truth.MISSING) {
        return null;
      }
      return x == Truth.TRUE ? yes.of(row, judging) : no.of(row, judging);
    };
  }

  static Truth compare(OfQuantity a, OfQuantity b, Comparison comparison) {
    int scale = Math.max(a.scale(), b.scale());
    Quantity left = Arithmetic.lifted(a, scale);
    Quantity right = Arithmetic.lifted(b, scale);
    return (row, judging) -> {
      long x = left.of(row, judging);
      long y = right.of(row, judging);
      return x == Quantity.MISSING || y == Quantity.MISSING
          ? Truth.MISSING
          : Truth.of(comparison.holds(Long.compare(x, y)));
    };
  }

  static Truth compare(Words a, Words b, Comparison comparison) {
    if (comparison == Comparison.EQUAL || comparison == Comparison.UNEQUAL) {
      return same(a, b, comparison == Comparison.EQUAL);
    }
    return (row, judging) -> {
      String x = a.of(row, judging);
      String y = b.of(row, judging);
      return x == null || y == null ? Truth.MISSING : Truth.of(comparison.holds(x.compareTo(y)));
    };
  }

  private static Truth same(Words a, Words b, boolean equal) {
    return (row, judging) -> {
      String x = a.of(row, judging);
      String y = b.of(row, judging);
      return x == null || y == null ? Truth.MISSING : Truth.of(x.equals(y) == equal);
    };
  }

  static Truth equal(Truth a, Truth b, boolean equal) {
    return (row, judging) -> {
      int x = a.test(row, judging);
      int y = b.test(row, judging);
      return x == Truth.MISSING || y == Truth.MISSING ? Truth.MISSING : Truth.of((x == y) == equal);
    };
  }

  static Truth among(Words text, Set<String> constants) {
    return (row, judging) -> {
      String x = text.of(row, judging);
      return x == null ? Truth.MISSING : Truth.of(constants.contains(x));
    };
  }

  /** Six ways to compare. */
  enum Comparison {
    EQUAL,
    UNEQUAL,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST;

    boolean holds(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case UNEQUAL -> order != 0;
        case LESS -> order < 0;
        case AT_MOST -> order <= 0;
        case GREATER -> order > 0;
        case AT_LEAST -> order >= 0;
      };
    }
  }
}
