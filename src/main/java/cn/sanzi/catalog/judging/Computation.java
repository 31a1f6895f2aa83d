package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Scales;
import cn.sanzi.catalog.Values;
import cn.sanzi.catalog.judging.Node.OfQuantity;
import cn.sanzi.catalog.judging.Node.OfTruth;
import cn.sanzi.catalog.judging.Node.OfWords;

/** Fills one computed column; missing where an operand is missing. */
interface Computation {

  void fill(Values row, Judging judging);

  static Computation of(Column column, int index, Node node) {
    return switch (node) {
      case OfWords(Words words) -> (row, judging) -> row.set(index, words.of(row, judging));
      case OfTruth(Truth truth) ->
          (row, judging) -> {
            int value = truth.test(row, judging);
            row.set(index, value == Truth.MISSING ? null : (Object) (value == Truth.TRUE));
          };
      case OfQuantity quantity -> {
        Quantity scaled = Arithmetic.rescaled(quantity, Scales.of(column));
        yield (row, judging) -> {
          long value = scaled.of(row, judging);
          // Judged again and again while typing: what has not changed need not be boxed anew.
          if (value == Quantity.MISSING) {
            row.set(index, null);
          } else if (!(row.get(index) instanceof Long before) || before != value) {
            row.set(index, value);
          }
        };
      }
    };
  }
}
