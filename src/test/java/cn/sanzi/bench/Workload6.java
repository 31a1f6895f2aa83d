package cn.sanzi.bench;

import cn.sanzi.bench.Bench.Figures;
import cn.sanzi.bench.Result.Verdict;
import cn.sanzi.platform.testing.PackagedServer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The summary table over HTTP, group × kind × use × region, exact; against the GROUP BY that it
 * spares.
 */
final class Workload6 implements Workload {

  private static final int TIMES = 100;
  private static final int GROUPINGS = 5;
  private static final Pattern TOTAL =
      Pattern.compile(
          "\"total\":\\{\"count\":(\\d+),\"area\":\"([^\"]*)\",\"originalValue\":\"([^\"]*)\"");

  @Override
  public List<Result> run(Bench bench) throws Exception {
    try (var register = LargeRegister.open(bench)) {
      PackagedServer server = register.server();
      server.signIn("zhuanban");
      for (int i = 0; i < 50; i++) {
        server.get("/api/reporting/summary");
      }
      double[] ours = new double[TIMES];
      String answer = "";
      for (int i = 0; i < TIMES; i++) {
        long begun = System.nanoTime();
        answer = server.get("/api/reporting/summary");
        ours[i] = (System.nanoTime() - begun) / 1e6;
      }
      double[] grouped = new double[GROUPINGS];
      for (int i = 0; i < GROUPINGS; i++) {
        grouped[i] = Bench.seconds(() -> group(register)) * 1000;
      }
      boolean exact = isExact(answer, register);
      Arrays.sort(ours);
      double limit = Figures.of(grouped).median();
      System.err.printf(
          "  median %.1f, p95 %.1f, p99 %.1f ms; GROUP BY %.0f ms%n",
          ours[TIMES / 2], ours[TIMES * 95 / 100], ours[TIMES * 99 / 100], limit);
      return List.of(
          Result.against(
              "6",
              "summary table, median of " + TIMES,
              ours[TIMES / 2],
              limit,
              "ms",
              new Verdict("≤ 50 ms, exact", ours[TIMES / 2] <= 50, exact, LargeRegister.CARDS)),
          Result.against(
              "6-p99",
              "summary table, p99",
              ours[TIMES * 99 / 100],
              limit,
              "ms",
              new Verdict(
                  "p99 ≤ 50 ms", ours[TIMES * 99 / 100] <= 50, exact, LargeRegister.CARDS)));
    }
  }

  private static void group(LargeRegister register) {
    register
        .jdbc()
        .sql(
            """
            select group_no, kind, use_status, region_id, count(*), sum(area), sum(original_value),
              sum(net_value), sum(balance) from register.card group by 1, 2, 3, 4
            """)
        .query()
        .listOfRows();
  }

  private static boolean isExact(String answer, LargeRegister register) {
    Matcher total = TOTAL.matcher(answer);
    Map<String, Object> counted =
        register
            .jdbc()
            .sql(
                """
                select count(*)::text as cards, sum(original_value)::numeric(24,2)::text as value
                from register.card
                """)
            .query()
            .singleRow();
    return total.find()
        && total.group(1).equals(counted.get("cards"))
        && total.group(3).equals(counted.get("value"));
  }
}
