package cn.sanzi.register.snapshot;

import cn.sanzi.register.snapshot.Differences.Line;
import java.util.List;

/** Sums added and compared, in the scales of the register. */
final class SumArithmetic {

  private SumArithmetic() {}

  static Sums sum(List<Line> lines) {
    return plain(lines.stream().map(Line::sums).reduce(Sums::plus).orElseThrow());
  }

  static Sums minus(Sums some, Sums others) {
    return plain(
        new Sums(
            some.count() - others.count(),
            some.area().subtract(others.area()),
            some.originalValue().subtract(others.originalValue()),
            some.netValue().subtract(others.netValue()),
            some.balance().subtract(others.balance())));
  }

  static Sums plain(Sums sums) {
    return new Sums(
        sums.count(),
        sums.area().setScale(4),
        sums.originalValue().setScale(2),
        sums.netValue().setScale(2),
        sums.balance().setScale(2));
  }
}
