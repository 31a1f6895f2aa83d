package cn.sanzi.bench;

import cn.sanzi.bench.Bench.Figures;
import cn.sanzi.bench.Result.Verdict;
import cn.sanzi.platform.testing.PackagedServer;
import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.reading.XlsxReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Export of the whole register over HTTP, against copying the same rows out of the database and
 * packing the same XML at the same level.
 */
final class Workload2 implements Workload {

  private static final int TIMES = 3;

  /** The columns that the export shows. */
  private static final String COPY =
      """
      copy (select number, kind, name, unit_id, region_id, group_no, use_status, title_status, area,
        original_value, net_value, balance, address, changed_at from register.card) to stdout
      """;

  @Override
  public List<Result> run(Bench bench) throws Exception {
    Path file = bench.work("export").resolve("export.xlsx");
    Path xml = bench.work("export").resolve("sheet1.xml");
    double[] ours = new double[TIMES];
    double[] limit = new double[TIMES];
    double firstByte = 0;
    double grown;
    try (var register = LargeRegister.open(bench)) {
      PackagedServer server = register.server();
      server.signIn("zhuanban");
      server.get("/api/register/cards?kind=XZ");
      double before = server.residentMegabytes();
      for (int i = 0; i < TIMES; i++) {
        long begun = System.nanoTime();
        firstByte = Math.max(firstByte, download(server, file));
        ours[i] = (System.nanoTime() - begun) / 1e9;
        unpack(file, xml);
        limit[i] = Bench.seconds(() -> copyOut(bench)) + Bench.seconds(() -> pack(xml));
        System.err.printf("  %d: %.2f s against %.2f s%n", i + 1, ours[i], limit[i]);
      }
      grown = server.residentMegabytes() - before;
    }
    int cards = LargeRegister.CARDS;
    boolean correct = rows(file) >= cards;
    double measured = Figures.of(ours).median();
    double least = Figures.of(limit).median();
    return List.of(
        Result.against(
            "2",
            "export of " + cards + " cards as xlsx",
            measured,
            least,
            "s",
            new Verdict("≤ 2× copy out and pack", measured <= 2 * least, correct, cards)),
        Result.alone(
            "2-first-byte",
            "first byte of it",
            firstByte,
            "s",
            new Verdict("< 1 s", firstByte < 1, correct, cards)),
        Result.alone(
            "2-memory",
            "resident memory that " + TIMES + " such exports added",
            grown,
            "MB",
            new Verdict("≤ 64 MB", grown <= 64, correct, cards)));
  }

  /** Says after how many seconds the first byte came. */
  private static double download(PackagedServer server, Path file)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    try (InputStream in = server.open("/api/register/cards/export").body();
        OutputStream out = Files.newOutputStream(file)) {
      int first = in.read();
      double seconds = (System.nanoTime() - begun) / 1e9;
      out.write(first);
      in.transferTo(out);
      return seconds;
    }
  }

  private static void copyOut(Bench bench) throws SQLException, IOException {
    try (Connection connection = bench.database().getConnection()) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(COPY, OutputStream.nullOutputStream());
    }
  }

  private static void unpack(Path file, Path xml) throws IOException {
    try (var zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      Files.copy(in, xml, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void pack(Path xml) throws IOException {
    try (var zip = new ZipOutputStream(OutputStream.nullOutputStream());
        var in = new BufferedInputStream(Files.newInputStream(xml))) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry("sheet1.xml"));
      in.transferTo(zip);
    }
  }

  private static long rows(Path file) throws IOException {
    AtomicLong rows = new AtomicLong();
    new XlsxReader(SheetLimits.DEFAULT).read(file, row -> rows.incrementAndGet());
    return rows.get();
  }
}
