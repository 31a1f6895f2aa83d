package cn.sanzi.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook row by row as a stream; memory does not grow with rows. Each call fills the
 * next column; null leaves it blank. Text is never a formula: what begins like one is written so
 * that no spreadsheet runs it.
 */
public interface SheetWriter extends AutoCloseable {

  SheetWriter text(@Nullable String text);

  SheetWriter number(@Nullable BigDecimal number);

  /** A number as plain decimal digits; what is none, or too long for a spreadsheet, stays text. */
  SheetWriter digits(@Nullable String number);

  SheetWriter integer(long number);

  SheetWriter date(@Nullable LocalDate date);

  /** Leaves the next column blank. */
  SheetWriter blank();

  /** Ends the row; cells not given stay empty. A full sheet goes on in a further one. */
  void endRow() throws IOException;

  /** Ends the sheet and begins another one under headings of its own. */
  void nextSheet(SheetWriters.ExportSpec spec) throws IOException;

  /** Completes the workbook; the stream below stays open. */
  void finish() throws IOException;

  /**
   * Lets go of what the writer holds. A workbook that was not finished cannot be opened, so that
   * nobody takes half an export for the whole.
   */
  @Override
  void close();
}
