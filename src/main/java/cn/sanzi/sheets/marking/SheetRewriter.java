package cn.sanzi.sheets.marking;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.sanzi.sheets.CellNames;
import cn.sanzi.sheets.pack.CellScanner;
import cn.sanzi.sheets.reading.SheetSurvey;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** Copies a sheet in one pass with its marks in it; whatever is not touched is copied as bytes. */
final class SheetRewriter {

  private static final byte[] ROW = "row".getBytes(US_ASCII);
  private static final byte[] ROWS = "sheetData".getBytes(US_ASCII);
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_LINKS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  /** What stands behind the drawing of comments. */
  private static final Set<String> BEHIND_COMMENTS =
      Set.of(
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst",
          "AlternateContent");

  private final CellScanner xml;
  private final OutputStream stream;
  private final SheetSurvey survey;
  private final RowEdits edits;
  private final StyleMarks styles;
  private final SheetComments comments;
  private final int reasonColumn;
  private final SheetStyles columnStyles = new SheetStyles();
  private XmlOut out;
  private byte[] rowEnd = {};
  private boolean rowsDone;
  private boolean columnsDone;

  SheetRewriter(
      CellScanner xml, OutputStream stream, SheetSurvey survey, RowEdits edits, Tools tools) {
    this.xml = xml;
    this.stream = stream;
    this.survey = survey;
    this.edits = edits;
    this.styles = tools.styles();
    this.comments = tools.comments();
    this.reasonColumn = reasonColumn(survey);
    this.out = new XmlOut(stream, "");
  }

  /** What is shared while a sheet is marked. */
  record Tools(StyleMarks styles, SheetComments comments) {}

  /** Where the reasons go: where they were, or behind the last column. */
  static int reasonColumn(SheetSurvey survey) {
    return survey.reasonColumn() >= 0 ? survey.reasonColumn() : survey.lastColumn() + 1;
  }

  void rewrite() throws IOException {
    for (int token = xml.next(); token != CellScanner.EOF; token = xml.next()) {
      switch (token) {
        case CellScanner.START -> start();
        case CellScanner.END -> end();
        default -> {
          // The declaration names an encoding, and we write UTF-8 whatever it was.
          if (xml.depth() > 0) {
            xml.copyTo(stream);
          }
        }
      }
    }
  }

  private void start() throws IOException {
    if (xml.depth() == 1) {
      out = new XmlOut(stream, xml.prefix());
      rowEnd = ("</" + xml.prefix() + "row").getBytes(US_ASCII);
      out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
      xml.copyTo(stream);
      return;
    }
    if (xml.depth() > 2) {
      xml.copyTo(stream);
      return;
    }
    String name = xml.name();
    switch (name) {
      case "dimension" -> dimension();
      case "cols" -> {
        new ColumnsRewriter(xml, out, columnStyles, reasonColumn).rewrite();
        columnsDone = true;
      }
      case "sheetData" -> rows();
      case "legacyDrawing" -> {
        comments.useDrawing(xml.attribute("id"));
        xml.copyTo(stream);
      }
      default -> {
        if (rowsDone && BEHIND_COMMENTS.contains(name)) {
          addDrawing();
        }
        xml.copyTo(stream);
      }
    }
  }

  private void end() throws IOException {
    if (xml.depth() == 0) {
      addDrawing();
    }
    xml.copyTo(stream);
  }

  private void addDrawing() throws IOException {
    String id = comments.takeDrawingId();
    if (id != null) {
      String links = comments.isStrict() ? STRICT_LINKS : LINKS;
      out.empty("legacyDrawing", " xmlns:r=\"" + links + "\" r:id=\"" + id + "\"");
    }
  }

  private void dimension() throws IOException {
    xml.skipElement();
    int column = Math.max(survey.lastColumn(), reasonColumn);
    int row = Math.max(1, survey.lastRow());
    out.empty("dimension", " ref=\"A1:" + CellNames.column(column) + row + "\"");
  }

  private void rows() throws IOException {
    if (!columnsDone) {
      new ColumnsRewriter(xml, out, columnStyles, reasonColumn).write();
    }
    RowRewriter rewriter =
        new RowRewriter(
            xml, out, styles, columnStyles, new RowRewriter.Extent(reasonColumn, survey.ordered()));
    xml.copyOpenTag(stream);
    out.raw(">");
    int outside = xml.depth() - 1;
    int row = 0;
    while (xml.depth() != outside) {
      int token = xml.next();
      if (token == CellScanner.START && xml.named(ROW)) {
        row = xml.row(row);
        addRowsBefore(row, rewriter);
        row(row, rewriter);
      } else if (token == CellScanner.END && xml.named(ROWS)) {
        addRowsBefore(Integer.MAX_VALUE, rewriter);
        out.close("sheetData");
      } else {
        xml.copyTo(stream);
      }
    }
    rowsDone = true;
  }

  private void row(int number, RowRewriter rewriter) throws IOException {
    RowEdit edit = edits.of(number);
    boolean heading = number == survey.headingRow();
    if (edit.isEmpty() && !heading && !styles.hasMarksBefore()) {
      xml.copyElement(rowEnd, stream);
      return;
    }
    if (heading) {
      rewriter.addHeading(styles.unmarked(survey.headingStyle()));
    }
    rewriter.rewrite(edit);
    comments.add(edit);
  }

  /** Adds rows that have marks and that the sheet does not have. */
  private void addRowsBefore(int number, RowRewriter rewriter) throws IOException {
    for (int next = edits.next(); next < number; next = edits.next()) {
      RowEdit edit = edits.of(next);
      rewriter.write(edit);
      comments.add(edit);
    }
  }
}
