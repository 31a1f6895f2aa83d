package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Values;

/** A number or day over a row, as a scaled integer whose scale is known when it is compiled. */
@FunctionalInterface
interface Quantity {
  long MISSING = Long.MIN_VALUE;

  long of(Values row, Judging judging);
}
