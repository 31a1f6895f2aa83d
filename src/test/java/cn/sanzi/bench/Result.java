package cn.sanzi.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One line of bench/results.json.
 *
 * @param limit what the machine itself can do, or a peer does, measured in the same run; null where
 *     there is none
 * @param ratio measured to limit
 * @param budget as bench/README.md words it
 * @param correct whether the outcome was checked; a figure without is void
 */
record Result(
    String id,
    String workload,
    double measured,
    @Nullable Double limit,
    String unit,
    @Nullable Double ratio,
    String budget,
    boolean holds,
    boolean correct,
    long rows,
    String date,
    int cores) {

  /** A figure against a limit of the same run. */
  static Result against(
      String id, String workload, double measured, double limit, String unit, Verdict verdict) {
    return new Result(
        id,
        workload,
        round(measured),
        round(limit),
        unit,
        round(measured / limit),
        verdict.budget(),
        verdict.holds(),
        verdict.correct(),
        verdict.rows(),
        today(),
        Runtime.getRuntime().availableProcessors());
  }

  /** A figure against a budget alone. */
  static Result alone(String id, String workload, double measured, String unit, Verdict verdict) {
    return new Result(
        id,
        workload,
        round(measured),
        null,
        unit,
        null,
        verdict.budget(),
        verdict.holds(),
        verdict.correct(),
        verdict.rows(),
        today(),
        Runtime.getRuntime().availableProcessors());
  }

  /** How a figure is to be taken. */
  record Verdict(String budget, boolean holds, boolean correct, long rows) {}

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private static String today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
  }
}
