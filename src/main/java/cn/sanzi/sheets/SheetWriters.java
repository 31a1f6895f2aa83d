package cn.sanzi.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes workbooks: exports as a stream, templates for filling in. */
public interface SheetWriters {

  /** Begins an export; the heading is written at once, so that the first bytes leave early. */
  SheetWriter export(OutputStream out, ExportSpec spec) throws IOException;

  /** Writes a template; blank rows below the given ones are ready for entry. */
  void template(OutputStream out, TemplateSpec spec) throws IOException;

  /**
   * Heading of an export.
   *
   * @param subtitle lines under the title: the filters, the day, the unit
   * @param watermark text such as 演示数据, shown in the heading; null for none
   */
  record ExportSpec(
      String sheetName,
      String title,
      List<String> subtitle,
      List<ExportColumn> columns,
      @Nullable String watermark) {}

  /**
   * A column of an export.
   *
   * @param width in characters
   * @param decimals shown for numbers; -1 for text and dates
   */
  record ExportColumn(String heading, int width, int decimals) {}
}
