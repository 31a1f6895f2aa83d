package cn.sanzi.bench;

import cn.sanzi.bench.Result.Verdict;
import cn.sanzi.catalog.Forms;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.catalog.declaration.KindDocument;
import cn.sanzi.catalog.judging.RuleProfile;
import cn.sanzi.demo.DemoRow;
import cn.sanzi.demo.DemoRows;
import cn.sanzi.demo.Expected;
import cn.sanzi.demo.Fault;
import cn.sanzi.demo.Volumes;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * All rules of the catalogue on a million rows of all kinds, mixed as a city holds them, one in
 * twenty-five with a fault. Cells are read before: this is judging alone, on one thread.
 */
final class Workload11 implements Workload {

  /** Seconds of the one core that this thread had: what others do beside it is not counted. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int ROWS = 1_000_000;
  private static final int DISTINCT = Integer.getInteger("sanzi.bench.distinct", 6_000);
  private static final int ONE_WRONG_IN = 25;
  private static final int TIMES = 5;
  private static final double WANTED = 60_000;
  private static final int LEAST_OF_A_KIND = 4;
  private static final int SHOWN = 25;

  /** A row with its kind, its unit and its answer. */
  private record Task(RowForm form, Values row, Judging judging, List<Expected> key) {}

  @Override
  public List<Result> run(Bench bench) throws Exception {
    List<Task> tasks = tasks();
    int wrong = (int) tasks.stream().filter(task -> !task.key().isEmpty()).count();
    System.err.printf("  %d distinct rows, %d of them wrong%n", tasks.size(), wrong);
    boolean correct = tasks.stream().allMatch(Workload11::comesOutRight);
    Task[] order = tasks.toArray(Task[]::new);
    judge(order, ROWS / 2);
    double[] seconds = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long[] problems = new long[1];
      long begun = THREADS.getCurrentThreadCpuTime();
      problems[0] = judge(order, ROWS);
      seconds[i] = (THREADS.getCurrentThreadCpuTime() - begun) / 1e9;
      correct &= problems[0] == expected(order, ROWS);
      System.err.printf(Locale.ROOT, "  %.0f rows/s%n", ROWS / seconds[i]);
    }
    double rate = ROWS / Bench.Figures.of(seconds).median();
    profile(tasks, bench.work("rules").resolve("shares.tsv"));
    return List.of(
        Result.alone(
            "11",
            "all rules on mixed rows of " + Forms.all().size() + " kinds, one core",
            rate,
            "rows/s",
            new Verdict("≥ 60,000 rows/s", rate >= WANTED, correct, ROWS)));
  }

  private static long judge(Task[] tasks, int rows) {
    long problems = 0;
    for (int i = 0; i < rows; i++) {
      Task task = tasks[i % tasks.length];
      problems += task.form().judge(task.row(), task.judging()).size();
    }
    return problems;
  }

  private static long expected(Task[] tasks, int rows) {
    long all = Arrays.stream(tasks).mapToLong(task -> task.key().size()).sum();
    long rest = Arrays.stream(tasks, 0, rows % tasks.length).mapToLong(t -> t.key().size()).sum();
    return rows / tasks.length * all + rest;
  }

  private static boolean comesOutRight(Task task) {
    return Expected.of(task.form().judge(task.row(), task.judging())).equals(task.key());
  }

  private static List<Task> tasks() {
    var volumes = Volumes.ofCity();
    long city = Forms.all().values().stream().mapToLong(d -> volumes.of(d.kind().code())).sum();
    var tasks = new ArrayList<Task>();
    for (KindDocument document : Forms.all().values()) {
      long share = DISTINCT * (long) volumes.of(document.kind().code()) / city;
      tasks.addAll(of(document, Math.max(LEAST_OF_A_KIND, (int) share)));
    }
    Collections.shuffle(tasks, new Random(11));
    return tasks;
  }

  private static List<Task> of(KindDocument document, int count) {
    RowForm form = Forms.of(document.kind().code().value());
    for (String unitType : List.of("11", "31", "22")) {
      Judging usual = Forms.JUDGING;
      var judging = new Judging(usual.baseDate(), usual.today(), usual.unitName(), unitType);
      var rows = new DemoRows(form, Forms::list, 11);
      try {
        rows.clean(judging);
      } catch (IllegalStateException notForSuchUnits) {
        continue;
      }
      return of(form, rows, judging, count);
    }
    throw new IllegalStateException("No clean row of " + document.kind().code());
  }

  private static List<Task> of(RowForm form, DemoRows rows, Judging judging, int count) {
    List<Fault> faults =
        rows.faults().stream()
            // Unreadable cells and duplicates are found before and after judging.
            .filter(f -> f.sort() != Fault.Sort.UNREADABLE && f.sort() != Fault.Sort.DUPLICATE)
            .toList();
    var random = new Random(form.kind().code().value().hashCode());
    var tasks = new ArrayList<Task>();
    while (tasks.size() < count) {
      Optional<DemoRow> wrong =
          random.nextInt(ONE_WRONG_IN) == 0
              ? rows.wrong(faults.get(random.nextInt(faults.size())), judging)
              : Optional.empty();
      DemoRow row = wrong.orElseGet(() -> rows.clean(judging));
      tasks.add(new Task(form, row.values(), judging, row.key()));
    }
    return tasks;
  }

  /** Each check alone over the same rows, several times; its share of all. */
  private static void profile(List<Task> tasks, Path file) throws Exception {
    Map<String, List<Task>> byKind = new HashMap<>();
    tasks.forEach(task ->
        byKind
            .computeIfAbsent(task.form().kind().code().value(), kind -> new ArrayList<>())
            .add(task));
    var nanos = new HashMap<String, Long>();
    for (int round = 0; round < TIMES; round++) {
      nanos.clear();
      byKind.forEach((kind, rows) -> {
        var profile =
            new RuleProfile(Objects.requireNonNull(Forms.all().get(kind)), Forms.displays());
        List<Values> values = rows.stream().map(Task::row).toList();
        profile
            .nanos(values, rows.getFirst().judging())
            .forEach((name, spent) -> nanos.merge(name, spent, Long::sum));
      });
    }
    double all = nanos.values().stream().mapToLong(Long::longValue).sum();
    var lines =
        nanos.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(
                e -> String.format(Locale.ROOT, "%s\t%.2f%%", e.getKey(), e.getValue() * 100 / all))
            .toList();
    Files.write(file, lines);
    lines.stream().limit(SHOWN).forEach(line -> System.err.println("  " + line));
  }
}
