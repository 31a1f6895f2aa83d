package cn.sanzi.bench;

import cn.sanzi.sheets.SheetWriter;
import cn.sanzi.sheets.SheetWriters.ExportColumn;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import cn.sanzi.sheets.writing.ExportWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writing an export of twelve columns, without the database: against packing the very same XML at
 * the same level, which no writer can do without. In processor time of the one thread, so that
 * other work on the machine does not count.
 *
 * <p>Arguments: rows (1,000,000 unless given).
 */
public final class ExportWriting {

  private static final int SAMPLE = 100_000;
  private static final int NUMBERED = 3;
  private static final List<Integer> AMOUNTS = List.of(7, 8, 11);
  private static final String[] USES = {"自用", "出租", "出借", "闲置", "其他"};
  private static final String[] STREETS = {"珠山中路", "瓷都大道", "昌江大道", "新厂西路", "广场南路"};

  private ExportWriting() {}

  public static void main(String[] arguments) throws IOException {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    write(SAMPLE, OutputStream.nullOutputStream()); // until the code is compiled

    long before = processorNanos();
    long heap = write(rows, OutputStream.nullOutputStream());
    long measured = processorNanos() - before;

    byte[] xml = sheetXml();
    pack(xml, 1);
    before = processorNanos();
    pack(xml, Math.max(1, rows / SAMPLE));
    long limit = processorNanos() - before;

    System.out.printf(
        "export-writing: %,d rows, %.2f s, limit %.2f s, ratio %.2f, %d MB held at the end%n",
        rows, measured / 1e9, limit / 1e9, (double) measured / limit, heap >> 20);
  }

  /** Writes an export; gives the bytes of memory in use before its last row, garbage taken away. */
  private static long write(int rows, OutputStream out) throws IOException {
    var random = new SplittableRandom(20241231);
    long used = 0;
    try (SheetWriter writer = ExportWriter.open(out, spec())) {
      for (int i = 0; i < rows; i++) {
        row(writer, i, random);
        if (i == rows - 1) {
          System.gc();
          used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
        writer.endRow();
      }
      writer.finish();
    }
    return used;
  }

  private static ExportSpec spec() {
    List<ExportColumn> columns =
        IntStream.range(0, 12)
            .mapToObj(i ->
                new ExportColumn(
                    "第" + i + "列", 14, AMOUNTS.contains(i) ? 2 : i == NUMBERED ? 0 : -1))
            .toList();
    return new ExportSpec("清单", "资产清单", List.of("筛选：全部"), columns, null);
  }

  private static void row(SheetWriter writer, int i, SplittableRandom random) {
    writer
        .text("360202FW24" + (100_000 + i))
        .text("景德镇市教育局")
        .text("业务用房楼" + i + "号")
        .integer(i)
        .date(LocalDate.EPOCH.plusDays(random.nextInt(20_000)))
        .text(USES[random.nextInt(USES.length)])
        .text(STREETS[random.nextInt(STREETS.length)] + random.nextInt(400) + "号")
        .digits(amount(random))
        .digits(amount(random))
        .text("赣（2024）景德镇市不动产权第" + (1_000_000 + random.nextInt(9_000_000)) + "号")
        .text(random.nextBoolean() ? "是" : "否")
        .digits(amount(random));
  }

  private static String amount(SplittableRandom random) {
    return random.nextInt(20_000_000) + "." + (10 + random.nextInt(90));
  }

  /** The XML of a sheet as it is before packing. */
  private static byte[] sheetXml() throws IOException {
    var out = new ByteArrayOutputStream();
    write(SAMPLE, out);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && !entry.getName().endsWith("sheet1.xml")) {
        entry = zip.getNextEntry();
      }
      return zip.readAllBytes();
    }
  }

  private static void pack(byte[] xml, int times) throws IOException {
    try (var zip = new ZipOutputStream(OutputStream.nullOutputStream())) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry("sheet1.xml"));
      for (int i = 0; i < times; i++) {
        zip.write(xml);
      }
    }
  }

  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
