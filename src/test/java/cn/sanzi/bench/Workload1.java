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

  private static final int TIMES = 3;

  @Override
  public List<Result> run(Bench bench) throws Exception {
    Path file = HouseWorkbook.of(bench.work("import"), ROWS);
    Path data = Files.createTempDirectory(bench.work("import"), "data");
    double[] ours = new double[TIMES];
    double[] preview = new double[TIMES];
    double[] limit = new double[TIMES];
    boolean correct = true;
    double resident = 0;
    try (var server = PackagedServer.byScript(data)) {
      server.signIn("zhujian.tb");
      String table = table(server);
      for (int i = 0; i < TIMES; i++) {
        limit[i] = Bench.seconds(() -> parse(file));
        long begun = System.nanoTime();
        String run = read(server, table, file);
        preview[i] = (System.nanoTime() - begun) / 1e9;
        correct &= run.contains("\"rows\":" + ROWS) && run.contains("\"blocking\":0");
        correct &= run.contains(i == 0 ? "\"added\":" + ROWS : "\"unchanged\":" + ROWS);
        server.send("/api/inventory/imports/" + PackagedServer.field(run, "id") + "/confirm", "{}");
        ours[i] = (System.nanoTime() - begun) / 1e9;
        correct &= server.get("/api/inventory/assignments/" + table).contains("\"rows\":" + ROWS);
        System.err.printf(
            "  %d: preview %.1f s, confirmed %.1f s, only parsed %.1f s%n",
            i + 1, preview[i], ours[i], limit[i]);
        resident = Math.max(resident, server.residentMegabytes());
      }
    }
    double first = limit[0] / ours[0];
    return List.of(
        Result.against(
            "1",
            "import of " + ROWS + " new houses, all columns, all rules, confirmed",
            ours[0],
            limit[0],
            "s",
            new Verdict("≥ 40 % of the speed of only parsing", first >= 0.4, correct, ROWS)),
        Result.against(
            "1-again",
            "the same file again: nothing changes",
            ours[TIMES - 1],
            limit[TIMES - 1],
            "s",
            new Verdict("told, no budget", true, correct, ROWS)),
        Result.alone(
            "1-resident",
            "resident after the imports",
            resident,
            "MB",
            new Verdict("≤ 900 MB", resident <= 900, correct, ROWS)));
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
