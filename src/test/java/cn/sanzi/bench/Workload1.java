package cn.sanzi.bench;

import cn.sanzi.bench.Result.Verdict;
import cn.sanzi.platform.testing.PackagedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Import over HTTP into the packaged application (-Xmx512m): upload, every rule checked, compared,
 * staged, previewed, then confirmed; against only parsing that workbook with the fastest reader.
 */
final class Workload1 implements Workload {

  /** More with {@code -Dsanzi.bench.rows=1000000} in JAVA_TOOL_OPTIONS. */
  private static final int ROWS = Integer.getInteger("sanzi.bench.rows", 100_000);

  /** Each of these imports the same houses as new ones into the table of their own unit. */
  private static final List<String> CLERKS =
      ROWS > 100_000
          ? List.of("zhujian.tb")
          : List.of("zhujian.tb", "jgsw.tb", "caizheng.tb", "ziran.tb", "guozi.tb");

  private static final int TIMES = CLERKS.size();

  @Override
  public List<Result> run(Bench bench) throws Exception {
    Path file = HouseWorkbook.of(bench.work("import"), ROWS);
    Path data = Files.createTempDirectory(bench.work("import"), "data");
    double[] ours = new double[TIMES];
    double[] limit = new double[TIMES];
    double resident = 0;
    double again;
    try (var server = PackagedServer.byScript(data)) {
      for (int i = 0; i < TIMES; i++) {
        server.signIn(CLERKS.get(i));
        limit[i] = Bench.seconds(() -> parse(file));
        ours[i] = imported(server, file, "added");
        resident = Math.max(resident, server.residentMegabytes());
        System.err.printf("  %d: imported %.1f s, only parsed %.1f s%n", i + 1, ours[i], limit[i]);
      }
      again = imported(server, file, "unchanged");
    }
    double reading = Bench.Figures.of(limit).median();
    double importing = Bench.Figures.of(ours).median();
    return List.of(
        Result.against(
            "1",
            "import of " + ROWS + " new houses, all columns, all rules, confirmed",
            importing,
            reading,
            "s",
            new Verdict(
                "≥ 40 % of the speed of only parsing", reading / importing >= 0.4, true, ROWS)),
        Result.against(
            "1-again",
            "the same file again: nothing changes",
            again,
            reading,
            "s",
            new Verdict("told, no budget", true, true, ROWS)),
        Result.alone(
            "1-resident",
            "resident after the imports",
            resident,
            "MB",
            new Verdict("≤ 900 MB", resident <= 900, true, ROWS)));
  }

  /** Seconds from the upload to the confirmation; fails when the outcome is not what it must be. */
  private static double imported(PackagedServer server, Path file, String all)
      throws IOException, InterruptedException {
    String table = table(server);
    long begun = System.nanoTime();
    String run = read(server, table, file);
    require(run.contains("\"rows\":" + ROWS), "rows", run);
    require(run.contains("\"blocking\":0"), "nothing that blocks", run);
    require(run.contains("\"" + all + "\":" + ROWS), all, run);
    server.send("/api/inventory/imports/" + PackagedServer.field(run, "id") + "/confirm", "{}");
    double seconds = (System.nanoTime() - begun) / 1e9;
    String kept = server.get("/api/inventory/assignments/" + table);
    require(kept.contains("\"rows\":" + ROWS), "rows kept", kept);
    return seconds;
  }

  private static void require(boolean holds, String what, String answer) {
    if (!holds) {
      throw new IllegalStateException("Not " + what + ": " + answer);
    }
  }

  private static String table(PackagedServer server) throws IOException, InterruptedException {
    String tables = server.get("/api/inventory/assignments?kind=FW");
    return UUID.fromString(PackagedServer.field(tables, "id")).toString();
  }

  private static String read(PackagedServer server, String table, Path file)
      throws IOException, InterruptedException {
    String begun =
        server.upload("/api/inventory/assignments/" + table + "/imports", "file", file).body();
    String url = "/api/inventory/imports/" + PackagedServer.field(begun, "importId");
    Pattern ended = Pattern.compile("\"state\":\"(READY|REFUSED|FAILED|CANCELLED)\"");
    while (true) {
      String run = server.get(url);
      if (ended.matcher(run).find()) {
        return run;
      }
      Thread.sleep(100);
    }
  }

  /** The fastest reader there is, and nothing but reading. */
  private static void parse(Path file) throws IOException {
    long cells = 0;
    try (var workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      cells = rows.mapToLong(Row::getCellCount).sum();
    }
    if (cells < ROWS) {
      throw new IllegalStateException("read only " + cells + " cells");
    }
  }
}
