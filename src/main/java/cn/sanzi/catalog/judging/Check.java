package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Values;

/** One thing that is checked of every row. Passing costs no allocation. */
interface Check {

  boolean passes(Values row, Judging judging);

  /** What to say; called only when it did not pass. */
  Problem problem(Values row, Judging judging);
}
