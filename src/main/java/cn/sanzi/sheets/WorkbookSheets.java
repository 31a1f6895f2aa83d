package cn.sanzi.sheets;

import cn.sanzi.sheets.marking.XlsxMarker;
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
    new XlsxReader(limits).read(file, sink);
  }

  @Override
  public List<SheetInfo> sheetsOf(Path file) throws IOException {
    return new XlsxReader(limits).sheets(file);
  }

  @Override
  public String mark(Path original, Iterable<Mark> marks, OutputStream out) throws IOException {
    XlsxMarker.mark(original, marks.iterator(), out, limits);
    return "xlsx";
  }
}
