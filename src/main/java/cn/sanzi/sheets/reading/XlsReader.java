package cn.sanzi.sheets.reading;

import cn.sanzi.shared.Refused;
import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.SheetRefusal;
import cn.sanzi.sheets.Sheets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.RecordFormatException;

/** Reads the older binary format, record by record. */
public final class XlsReader {

  private static final String WORKBOOK = "Workbook";

  private final SheetLimits limits;

  public XlsReader(SheetLimits limits) {
    this.limits = limits;
  }

  /** Passes on the rows of all visible sheets. */
  public void read(Path file, Sheets.RowSink sink) throws IOException {
    process(file, new XlsRecords(new RowBuilder(sink, limits)));
  }

  /** The sheets in their order. */
  public List<Sheets.SheetInfo> sheets(Path file) throws IOException {
    XlsRecords records = new XlsRecords(new RowBuilder(_ -> {}, limits));
    process(file, records);
    return records.sheets();
  }

  private void process(Path file, XlsRecords records) throws IOException {
    try (POIFSFileSystem container = open(file, limits);
        InputStream stream = container.createDocumentInputStream(WORKBOOK)) {
      HSSFRequest request = new HSSFRequest();
      request.addListenerForAllRecords(records.listener());
      new HSSFEventFactory().processEvents(request, stream);
      records.end();
    } catch (EncryptedDocumentException e) {
      throw new SheetRefusal.Encrypted().refused();
    } catch (OldExcelFormatException e) {
      throw new SheetRefusal.AnotherFormat("很旧的 Excel 95 格式").refused();
    } catch (RecordFormatException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw damaged();
    }
  }

  /** Opens the container of an older workbook; refuses other documents in such containers. */
  public static POIFSFileSystem open(Path file, SheetLimits limits) throws IOException {
    if (Files.size(file) > limits.legacy()) {
      throw new SheetRefusal.TooLarge(".xls 文件超过 " + (limits.legacy() >> 20) + " MB，请另存为 .xlsx")
          .refused();
    }
    POIFSFileSystem container = container(file);
    boolean complete = false;
    try {
      requireWorkbook(container.getRoot());
      complete = true;
      return container;
    } finally {
      if (!complete) {
        container.close();
      }
    }
  }

  private static POIFSFileSystem container(Path file) throws IOException {
    try {
      return new POIFSFileSystem(file.toFile(), true);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw damaged();
    }
  }

  private static void requireWorkbook(DirectoryNode root) {
    if (root.hasEntry(WORKBOOK)) {
      return;
    }
    if (root.hasEntry("EncryptedPackage") || root.hasEntry("EncryptionInfo")) {
      throw new SheetRefusal.Encrypted().refused();
    }
    if (root.hasEntry("WordDocument")) {
      throw another("Word 文档");
    }
    if (root.hasEntry("PowerPoint Document")) {
      throw another("PowerPoint 演示文稿");
    }
    if (root.hasEntry("Book")) {
      throw another("很旧的 Excel 95 格式");
    }
    throw new SheetRefusal.NotAWorkbook().refused();
  }

  private static Refused another(String what) {
    return new SheetRefusal.AnotherFormat(what).refused();
  }

  private static Refused damaged() {
    return new SheetRefusal.Damaged("工作簿").refused();
  }
}
