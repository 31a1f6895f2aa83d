package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Values;
import cn.sanzi.catalog.judging.Node.OfQuantity;
import cn.sanzi.catalog.judging.Node.OfTruth;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles what is said of all lines of one sub-table, as {@link LineMacros} wrote it. */
final class LineFolds {

  private final int table;
  private final ExpressionCompiler ofLine;

  LineFolds(int table, ExpressionCompiler ofLine) {
    this.table = table;
    this.ofLine = ofLine;
  }

  /** The sum over the lines; missing where an operand of one of them is. */
  Node total(CelExpr step) {
    Truth when = null;
    CelExpr more = step;
    if (step.call().function().equals("_?_:_")) {
      when = ofLine.compile(step.call().args().getFirst()).asTruth();
      more = step.call().args().get(1);
    }
    OfQuantity summand = ofLine.compile(more.call().args().get(1)).asQuantity();
    return new OfQuantity(total(table, when, summand.quantity()), summand.scale(), summand.sort());
  }

  private static Quantity total(int table, @Nullable Truth when, Quantity summand) {
    return (row, judging) -> {
      List<Values> lines = row.lines(table);
      long total = 0;
      for (int i = 0; i < lines.size(); i++) {
        int counts = when == null ? Truth.TRUE : when.test(lines.get(i), judging);
        long more =
            counts == Truth.MISSING
                ? Quantity.MISSING
                : counts == Truth.FALSE ? 0 : summand.of(lines.get(i), judging);
        if (more == Quantity.MISSING) {
          return Quantity.MISSING;
        }
        total = Arithmetic.sum(total, more);
      }
      return total;
    };
  }

  /** Whether two lines with the same text share a day; lines with a gap are left out. */
  Node overlap(List<CelExpr> arguments) {
    String key = arguments.getFirst().ident().name() + ".";
    Words what = ofLine.named(key + text(arguments.get(1))).asWords();
    Quantity from = ofLine.named(key + text(arguments.get(2))).asQuantity().quantity();
    Quantity until = ofLine.named(key + text(arguments.get(3))).asQuantity().quantity();
    return new OfTruth((row, judging) -> {
      List<Values> lines = row.lines(table);
      for (int i = 1; i < lines.size(); i++) {
        for (int k = 0; k < i; k++) {
          if (isSame(what, lines.get(i), lines.get(k), judging)
              && meet(from, until, lines.get(i), lines.get(k), judging)) {
            return Truth.TRUE;
          }
        }
      }
      return Truth.FALSE;
    });
  }

  private static String text(CelExpr constant) {
    return constant.constant().stringValue();
  }

  private static boolean isSame(Words what, Values one, Values other, Judging judging) {
    String text = what.of(one, judging);
    return text != null && text.equals(what.of(other, judging));
  }

  private static boolean meet(
      Quantity from, Quantity until, Values one, Values other, Judging judging) {
    long start = from.of(one, judging);
    long end = until.of(one, judging);
    long otherStart = from.of(other, judging);
    long otherEnd = until.of(other, judging);
    return start != Quantity.MISSING
        && otherStart != Quantity.MISSING
        && end != Quantity.MISSING
        && otherEnd != Quantity.MISSING
        && start <= end
        && otherStart <= otherEnd
        && start <= otherEnd
        && otherStart <= end;
  }
}
