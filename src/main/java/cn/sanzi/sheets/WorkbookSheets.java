package cn.sanzi.sheets;

import cn.sanzi.sheets.marking.TextMarker;
import cn.sanzi.sheets.marking.XlsMarker;
import cn.sanzi.sheets.marking.XlsxMarker;
import cn.sanzi.sheets.reading.Format;
import cn.sanzi.sheets.reading.TextReader;
import cn.sanzi.sheets.reading.XlsReader;
import cn.sanzi.sheets.reading.XlsxReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds out what a file is and hands it to whoever knows the format. */
@Component
final class WorkbookSheets implements Sheets {

  private final SheetLimits limits = SheetLimits.DEFAULT;

  @Override
  public void read(Path file, RowSink sink) throws IOException {
    switch (Format.of(file)) {
      case XLSX -> new XlsxReader(limits).read(file, sink);
      case XLS -> new XlsReader(limits).read(file, sink);
      case TEXT -> new TextReader(limits).read(file, sink);
    }
  }

  @Override
  public List<SheetInfo> sheetsOf(Path file) throws IOException {
    return switch (Format.of(file)) {
      case XLSX -> new XlsxReader(limits).sheets(file);
      case XLS -> new XlsReader(limits).sheets(file);
      case TEXT -> List.of(new SheetInfo(0, "数据", false));
    };
  }

  @Override
  public String mark(Path original, Iterable<Mark> marks, OutputStream out) throws IOException {
    return switch (Format.of(original)) {
      case XLSX -> {
        XlsxMarker.mark(original, marks.iterator(), out, limits);
        yield "xlsx";
      }
      case XLS -> XlsMarker.mark(this, original, marks.iterator(), out, limits);
      case TEXT -> {
        TextMarker.mark(this, original, marks.iterator(), out, limits);
        yield "xlsx";
      }
    };
  }
}
