package cn.sanzi.sheets.marking;

import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.Sheets;
import cn.sanzi.sheets.Sheets.Mark;
import cn.sanzi.sheets.writing.PlainWorkbook;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** Marks what has no place for marks: makes an .xlsx of its rows first. */
public final class TextMarker {

  private TextMarker() {}

  /** Writes the marked workbook; the stream stays open. */
  public static void mark(
      Sheets sheets, Path file, Iterator<Mark> marks, OutputStream out, SheetLimits limits)
      throws IOException {
    Path copy = Files.createTempFile("sanzi-marking", null);
    try {
      try (OutputStream plain = new BufferedOutputStream(Files.newOutputStream(copy))) {
        PlainWorkbook.write(plain, sheets.sheetsOf(file), sink -> sheets.read(file, sink));
      }
      XlsxMarker.mark(copy, marks, out, limits);
    } finally {
      Files.deleteIfExists(copy);
    }
  }
}
