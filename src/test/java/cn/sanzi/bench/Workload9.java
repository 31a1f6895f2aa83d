package cn.sanzi.bench;

import cn.sanzi.bench.Bench.Figures;
import cn.sanzi.bench.Result.Verdict;
import cn.sanzi.platform.testing.PackagedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Footprint: from the start of the process to the first page, memory after the first sign-in, and
 * that sign-in.
 */
final class Workload9 implements Workload {

  private static final int TIMES = 5;
  private static final double DIRECTUS_START = 3.1;
  private static final double DIRECTUS_RESIDENT = 219;

  @Override
  public List<Result> run(Bench bench) throws Exception {
    Path data = bench.work("footprint");
    PackagedServer.byScript(data).close();
    var starts = new ArrayList<Double>();
    var resident = new ArrayList<Double>();
    var signIns = new ArrayList<Double>();
    boolean correct = true;
    for (int i = 0; i < TIMES; i++) {
      try (var server = PackagedServer.byScript(data)) {
        starts.add(server.startSeconds());
        signIns.add(Bench.seconds(() -> server.signIn("caizheng.tb")));
        correct &= server.whoAmI().contains("caizheng.tb");
        resident.add(server.residentMegabytes());
      }
    }
    Figures start = figures(starts);
    Figures memory = figures(resident);
    Figures signIn = figures(signIns);
    return List.of(
        Result.against(
            "9",
            "start to first page, AOT cache, database made",
            start.median(),
            DIRECTUS_START,
            "s",
            new Verdict("≤ 5 s", start.median() <= 5, correct, TIMES)),
        Result.against(
            "9-resident",
            "resident without the database, after the first sign-in",
            memory.median(),
            DIRECTUS_RESIDENT,
            "MB",
            new Verdict("≤ 400 MB", memory.median() <= 400, correct, TIMES)),
        Result.against(
            "9-sign-in",
            "first sign-in after a start",
            signIn.median(),
            0.51,
            "s",
            new Verdict("≤ 1 s", signIn.median() <= 1, correct, TIMES)));
  }

  private static Figures figures(List<Double> values) {
    var figures = Figures.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    System.err.printf("  %.3f (%.3f to %.3f)%n", figures.median(), figures.least(), figures.most());
    return figures;
  }
}
