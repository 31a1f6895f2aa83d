package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Values;

/**
 * A condition over a row, in three values. A missing operand makes it {@link #MISSING}, unless the
 * other side of an "and" or "or" settles it, as CEL's errors do; a rule whose condition is missing
 * stays silent.
 */
@FunctionalInterface
interface Truth {
  int FALSE = 0;
  int TRUE = 1;
  int MISSING = -1;

  int test(Values row, Judging judging);

  static int of(boolean value) {
    return value ? TRUE : FALSE;
  }
}
