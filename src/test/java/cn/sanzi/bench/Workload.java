package cn.sanzi.bench;

import java.util.List;

/** One workload, with a constructor without arguments. */
interface Workload {

  /** Measures, checks that what was measured is right, and tells. */
  List<Result> run(Bench bench) throws Exception;
}
