package cn.sanzi.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.bench.Result.Verdict;
import cn.sanzi.sheets.BigWorkbook;
import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.Sheets.Mark;
import cn.sanzi.sheets.Sheets.Tone;
import cn.sanzi.sheets.marking.XlsxMarker;
import cn.sanzi.sheets.reading.XlsxReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A workbook of 100,000 rows handed back with 5 % of them marked, against writing it once. */
final class Workload10 implements Workload {

  private static final int ROWS = 100_000;
  private static final int COLUMNS = 24;
  private static final int EVERY = 20;
  private static final String REASON = "面积应填数字，例如 1234.50";

  @Override
  public List<Result> run(Bench bench) throws Exception {
    Path original =
        BigWorkbook.write(bench.work("10").resolve("original.xlsx"), ROWS, COLUMNS, false);
    Path marked = bench.work("10").resolve("marked.xlsx");
    Path again = bench.work("10").resolve("again.xlsx");
    mark(original, marked);
    Bench.Turns turns =
        bench.inTurns(
            5, () -> mark(original, marked), () -> BigWorkbook.write(again, ROWS, COLUMNS, false));
    double ours = turns.ours().median();
    double limit = turns.limit().median();
    boolean correct = rows(marked) == rows(original) && problems(marked) == ROWS / EVERY;
    return List.of(
        Result.against(
            "10",
            "marked workbook",
            ours,
            limit,
            "s",
            new Verdict("≤ 2× writing it once", ours <= 2 * limit, correct, ROWS)));
  }

  private static void mark(Path original, Path marked) throws IOException {
    var marks =
        IntStream.range(0, ROWS / EVERY)
            .mapToObj(i -> new Mark(0, 2 + i * EVERY, 4, Tone.WRONG, REASON))
            .iterator();
    try (OutputStream out = Files.newOutputStream(marked)) {
      XlsxMarker.mark(original, marks, out, SheetLimits.DEFAULT);
    }
  }

  private static long rows(Path file) throws IOException {
    AtomicLong rows = new AtomicLong();
    new XlsxReader(SheetLimits.DEFAULT).read(file, row -> rows.incrementAndGet());
    return rows.get();
  }

  /** Rows of the sheet that say the reason. */
  private static int problems(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
      String xml = new String(zip.getInputStream(sheet).readAllBytes(), UTF_8);
      return xml.split(REASON, -1).length - 1;
    }
  }
}
