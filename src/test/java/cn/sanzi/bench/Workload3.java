package cn.sanzi.bench;

import cn.sanzi.bench.Bench.Figures;
import cn.sanzi.bench.Result.Verdict;
import cn.sanzi.platform.testing.PackagedServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The register's list over HTTP: filtered, sorted, scoped to clerks, reviewers and the office,
 * first pages and pages behind them, by sixteen and by thirty-two at once; against a page of the
 * same length by the primary key alone, by as many connections.
 */
final class Workload3 implements Workload {

  /** Pages by each connection before it counts: the compiler has done its work by then. */
  private static final int WARM = 400;

  private static final int PAGES = 400;
  private static final Pattern GROUP = Pattern.compile("\"groupNo\":(\\d+)");

  /** Who asks, and the only group that they see; 0 for all. */
  private static final Map<String, Integer> PEOPLE =
      new TreeMap<>(
          Map.of(
              "zhuanban",
              0,
              "jgsw.sh",
              1,
              "jiaoti.sh",
              7,
              "lingdao",
              0,
              "caizheng.sh",
              2,
              "shenji",
              0));

  @Override
  public List<Result> run(Bench bench) throws Exception {
    try (var register = LargeRegister.open(bench)) {
      var results = new ArrayList<Result>();
      boolean right = isRight(register);
      many(register.server(), 16, WARM);
      SPENT.clear();
      for (int connections : List.of(16, 32)) {
        Many ours = many(register.server(), connections, PAGES);
        double[] plain = plain(bench, connections);
        double budget = connections == 16 ? 100 : 20;
        results.add(
            Result.against(
                "3-" + connections,
                "p99 of a filtered, sorted page, " + connections + " connections",
                percentile(ours.millis, 99),
                percentile(plain, 99),
                "ms",
                new Verdict(
                    "p99 ≤ " + (int) budget + " ms",
                    percentile(ours.millis, 99) <= budget,
                    right && ours.correct,
                    LargeRegister.CARDS)));
        System.err.printf(
            "  %d connections: median %.1f, p95 %.1f, p99 %.1f ms; by key alone %.1f, %.1f, %.1f"
                + " ms%n",
            connections,
            Figures.of(ours.millis).median(),
            percentile(ours.millis, 95),
            percentile(ours.millis, 99),
            Figures.of(plain).median(),
            percentile(plain, 95),
            percentile(plain, 99));
        tellWhereTimeGoes();
      }
      return results;
    }
  }

  /** Where the time goes: milliseconds of every page, by what was asked. */
  private static final Map<String, Queue<Double>> SPENT = new ConcurrentHashMap<>();

  private static void tellWhereTimeGoes() {
    SPENT.forEach((asked, millis) -> {
      double[] all = millis.stream().mapToDouble(Double::doubleValue).toArray();
      System.err.printf(
          "    %-55s median %.1f, p99 %.1f ms%n",
          asked, Figures.of(all).median(), percentile(all, 99));
    });
    SPENT.clear();
  }

  private record Many(double[] millis, boolean correct) {}

  /** Before the clock runs: the same questions, their answers against plain statements. */
  private static boolean isRight(LargeRegister register) throws Exception {
    PackagedServer browser = register.server().another();
    browser.signIn("zhuanban");
    boolean right = true;
    for (ListQuestion question : ListQuestion.ALL) {
      right &= question.isAnsweredRight(browser, register.jdbc());
    }
    return right;
  }

  private static Many many(PackagedServer server, int connections, int pages) throws Exception {
    try (var threads = Executors.newFixedThreadPool(connections)) {
      List<PackagedServer> browsers = new ArrayList<>();
      // An account has few sessions at once, so connections share those of the people.
      for (String login : PEOPLE.keySet()) {
        PackagedServer browser = server.another();
        browser.signIn(login);
        browsers.add(browser);
      }
      List<Integer> groups = List.copyOf(PEOPLE.values());
      List<Future<Many>> all =
          IntStream.range(0, connections)
              .mapToObj(t ->
                  threads.submit(() -> {
                    int who = t % PEOPLE.size();
                    try (var reader = new LeanReader(browsers.get(who))) {
                      return read(reader, groups.get(who), t, pages);
                    }
                  }))
              .toList();
      double[] millis = new double[connections * pages];
      boolean correct = true;
      for (int t = 0; t < connections; t++) {
        Many one = all.get(t).get();
        System.arraycopy(one.millis, 0, millis, t * pages, pages);
        correct &= one.correct;
      }
      return new Many(millis, correct);
    }
  }

  private static Many read(LeanReader reader, int group, int seed, int pages) throws Exception {
    var random = new Random(seed);
    double[] millis = new double[pages];
    boolean correct = true;
    String cursor = "";
    String asked = "";
    for (int i = 0; i < pages; i++) {
      if (cursor.isEmpty() || random.nextInt(3) == 0) {
        asked = ListQuestion.ALL.get(random.nextInt(ListQuestion.ALL.size())).query();
        cursor = "";
      }
      long begun = System.nanoTime();
      String page = reader.get("/api/register/cards?" + asked + cursor);
      millis[i] = (System.nanoTime() - begun) / 1e6;
      if (!page.contains("\"rows\":[") || !isWithin(group, page)) {
        System.err.println("  not their page: " + asked + ": " + page);
        correct = false;
      }
      SPENT.computeIfAbsent(asked, any -> new ConcurrentLinkedQueue<>()).add(millis[i]);
      var next = ListQuestion.NEXT.matcher(page);
      cursor = next.find() ? "&cursor=" + next.group(1) : "";
    }
    return new Many(millis, correct);
  }

  private static boolean isWithin(int group, String page) {
    return group == 0
        || GROUP.matcher(page).results().allMatch(r -> r.group(1).equals(Integer.toString(group)));
  }

  /** Fifty cards by the primary key. */
  private static double[] plain(Bench bench, int connections) throws Exception {
    String sql =
        """
        select * from register.card where region_id = ? and asset_id > ? order by asset_id limit 50
        """;
    try (var threads = Executors.newFixedThreadPool(connections)) {
      List<Future<double[]>> all =
          IntStream.range(0, connections)
              .mapToObj(t ->
                  threads.submit(() -> {
                    double[] millis = new double[PAGES];
                    var random = new Random(t);
                    try (var connection = bench.database().getConnection();
                        var page = connection.prepareStatement(sql)) {
                      for (int i = 0; i < PAGES; i++) {
                        page.setInt(1, 1 + random.nextInt(7));
                        page.setObject(2, CardLoad.copy(random.nextInt(LargeRegister.CARDS)));
                        long begun = System.nanoTime();
                        try (var rows = page.executeQuery()) {
                          while (rows.next()) {
                            rows.getString(1);
                          }
                        }
                        millis[i] = (System.nanoTime() - begun) / 1e6;
                      }
                    }
                    return millis;
                  }))
              .toList();
      double[] millis = new double[connections * PAGES];
      for (int t = 0; t < connections; t++) {
        System.arraycopy(all.get(t).get(), 0, millis, t * PAGES, PAGES);
      }
      return millis;
    }
  }

  private static double percentile(double[] values, int percent) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }
}
