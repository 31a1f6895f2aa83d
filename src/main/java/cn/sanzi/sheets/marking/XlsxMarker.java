package cn.sanzi.sheets.marking;

import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.Sheets.Mark;
import cn.sanzi.sheets.SystemText;
import cn.sanzi.sheets.pack.CellScanner;
import cn.sanzi.sheets.pack.Relations;
import cn.sanzi.sheets.pack.SheetPart;
import cn.sanzi.sheets.pack.XlsxPackage;
import cn.sanzi.sheets.pack.XmlInput;
import cn.sanzi.sheets.pack.XmlText;
import cn.sanzi.sheets.pack.ZipPart;
import cn.sanzi.sheets.reading.SheetSurvey;
import cn.sanzi.sheets.reading.Surveyor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** Marks an .xlsx: copies its package, rewriting no more than the sheets with marks. */
public final class XlsxMarker {

  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String STYLES = "xl/stylesSanzi.xml";
  private static final String PROBLEMS = "xl/worksheets/sheetSanzi.xml";
  private static final String PROBLEMS_ID = "rIdSanziProblems";
  private static final String STYLES_ID = "rIdSanziStyles";

  private final XlsxPackage workbook;
  private final PackageCopy copy;
  private final StyleMarks styles;
  private final String stylesPart;
  private final CommentBudget budget = new CommentBudget();

  private XlsxMarker(XlsxPackage workbook, OutputStream out) throws IOException {
    this.workbook = workbook;
    this.copy = new PackageCopy(workbook, out);
    Optional<ZipPart> part = workbook.related("styles");
    this.stylesPart = part.map(ZipPart::name).orElse(STYLES);
    this.styles =
        part.isPresent()
            ? StyleMarks.read(workbook.parts().bytes(part.get()))
            : StyleMarks.empty(Dialect.of(workbook.isStrict()));
  }

  /** Writes the marked workbook; the stream stays open. */
  public static void mark(Path file, Iterator<Mark> marks, OutputStream out, SheetLimits limits)
      throws IOException {
    // Sheets are gone through twice, so twice as much is unpacked as when they were read.
    SheetLimits twice =
        new SheetLimits(
            limits.inflated() * 3,
            limits.part(),
            limits.entries(),
            limits.sheets(),
            limits.cells(),
            limits.legacy());
    try (XlsxPackage workbook = XlsxPackage.open(file, twice)) {
      new XlsxMarker(workbook, out).mark(new MarkCursor(marks));
    }
  }

  private void mark(MarkCursor marks) throws IOException {
    try (Surveyor surveyor = Surveyor.of(workbook);
        ProblemList problems = new ProblemList(Dialect.of(workbook.isStrict()), styles)) {
      @Nullable SheetPart list = null;
      for (SheetPart sheet : workbook.sheets()) {
        marks.skipBefore(sheet.index());
        if (sheet.hidden() || !(marks.hasIn(sheet.index()) || styles.hasMarksBefore())) {
          continue;
        }
        SheetSurvey survey = surveyor.survey(sheet);
        if (survey.firstText().startsWith(SystemText.NOT_READ)) {
          list = sheet.name().startsWith(SystemText.PROBLEMS) ? sheet : list;
        } else {
          rewrite(sheet, survey, new RowEdits(marks, sheet, survey, problems));
        }
      }
      finish(list, problems);
    }
  }

  private void rewrite(SheetPart sheet, SheetSurvey survey, RowEdits edits) throws IOException {
    SheetComments comments = new SheetComments(workbook, sheet, budget);
    String name = "工作表“" + sheet.name() + "”";
    copy.markWritten(sheet.part().name());
    try (CellScanner xml =
            new CellScanner(XmlInput.utf8(workbook.parts().stream(sheet.part()), name), name);
        OutputStream part = copy.out().part(sheet.part().name(), Deflater.BEST_SPEED)) {
      new SheetRewriter(xml, part, survey, edits, new SheetRewriter.Tools(styles, comments))
          .rewrite();
    }
    comments.writeTo(copy);
  }

  private void finish(@Nullable SheetPart list, ProblemList problems) throws IOException {
    XmlSections links =
        copy.sections(Relations.partName(workbook.workbook().name()), Dialect.PACKAGE_LINKS);
    links
        .all()
        .removeIf(link ->
            String.valueOf(new XmlElement(link.tag()).attribute("Type")).endsWith("/vbaProject"));
    String problemsPart = list == null ? PROBLEMS : list.part().name();
    copy.markWritten(problemsPart);
    problems.writeTo(copy.out(), problemsPart);
    if (list == null) {
      copy.link(links, PROBLEMS_ID, "worksheet", "/" + PROBLEMS);
      copy.type("/" + PROBLEMS, TYPES + "worksheet+xml");
      listSheet();
    }
    if (workbook.related("styles").isEmpty()) {
      copy.link(links, STYLES_ID, "styles", "/" + STYLES);
      copy.type("/" + STYLES, TYPES + "styles+xml");
    }
    copy.write(stylesPart, styles.toBytes());
    copy.write(Relations.partName(workbook.workbook().name()), links.toBytes());
    copy.type("/" + workbook.workbook().name(), TYPES + "sheet.main+xml");
    copy.finish();
  }

  private void listSheet() throws IOException {
    XmlSections directory = XmlSections.read(workbook.parts().bytes(workbook.workbook()), "工作簿目录");
    XmlSections.Section sheets = directory.find("sheets").orElseThrow();
    int id = sheets.children().stream().mapToInt(sheet -> sheet.number("sheetId")).max().orElse(0);
    StringBuilder entry = new StringBuilder("<").append(directory.prefix());
    entry.append("sheet xmlns:r=\"").append(Dialect.of(workbook.isStrict()).links());
    entry.append("\" name=\"");
    XmlText.append(entry, freeName());
    entry.append("\" sheetId=\"").append(id + 1).append("\" r:id=\"" + PROBLEMS_ID + "\"/>");
    sheets.children().add(new XmlElement(entry.toString()));
    copy.write(workbook.workbook().name(), directory.toBytes());
  }

  private String freeName() {
    String name = SystemText.PROBLEMS;
    for (int i = 2; isTaken(name); i++) {
      name = SystemText.PROBLEMS + "（" + i + "）";
    }
    return name;
  }

  private boolean isTaken(String name) {
    return workbook.sheets().stream().anyMatch(sheet -> sheet.name().equalsIgnoreCase(name));
  }
}
