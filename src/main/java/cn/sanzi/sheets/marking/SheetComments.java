package cn.sanzi.sheets.marking;

import cn.sanzi.sheets.pack.Relation;
import cn.sanzi.sheets.pack.Relations;
import cn.sanzi.sheets.pack.SheetPart;
import cn.sanzi.sheets.pack.XlsxPackage;
import cn.sanzi.sheets.pack.ZipFileParts;
import cn.sanzi.sheets.pack.ZipPart;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The comments of one sheet: the clerk's own, and ours beside them. */
final class SheetComments {

  private static final String DRAWING_ID = "rIdSanziDrawing";
  private static final String COMMENTS_ID = "rIdSanziComments";

  private final XlsxPackage workbook;
  private final SheetPart sheet;
  private final Relations relations;
  private final CommentBudget budget;
  private final CommentsPart comments;
  private final Optional<Relation> existing;
  private @Nullable String drawingId;

  SheetComments(XlsxPackage workbook, SheetPart sheet, CommentBudget budget) throws IOException {
    this.workbook = workbook;
    this.sheet = sheet;
    this.budget = budget;
    this.relations = Relations.of(workbook.parts(), sheet.part().name());
    this.existing = relations.byType("comments");
    Optional<ZipPart> part = existing.map(Relation::target).flatMap(workbook.parts()::find);
    this.comments =
        part.isPresent()
            ? CommentsPart.read(workbook.parts().bytes(part.get()))
            : CommentsPart.empty(Dialect.of(workbook.isStrict()));
  }

  boolean isStrict() {
    return workbook.isStrict();
  }

  /** Notes which drawing the sheet shows its comments by. */
  void useDrawing(@Nullable String id) {
    drawingId = id;
  }

  /** The reference that the sheet must be given, when it has no drawing yet and needs one. */
  @Nullable String takeDrawingId() {
    if (drawingId != null || !comments.isChanged()) {
      return null;
    }
    drawingId = DRAWING_ID;
    return DRAWING_ID;
  }

  /** Adds what is said of the cells of a row, as long as the workbook has not enough comments. */
  void add(RowEdit edit) {
    for (Map.Entry<Integer, StringBuilder> cell : edit.sentences().entrySet()) {
      if (budget.isSpent()) {
        return;
      }
      if (comments.add(edit.number(), cell.getKey(), cell.getValue().toString())) {
        budget.spend();
      }
    }
  }

  /** Writes the parts that changed. */
  void writeTo(PackageCopy copy) throws IOException {
    if (!comments.isChanged()) {
      return;
    }
    ZipFileParts parts = workbook.parts();
    XmlSections links =
        copy.sections(Relations.partName(sheet.part().name()), Dialect.PACKAGE_LINKS);
    String name =
        existing.map(Relation::target).orElse("xl/commentsSanzi" + (sheet.index() + 1) + ".xml");
    copy.write(name, comments.toBytes());
    if (existing.isEmpty()) {
      copy.link(links, COMMENTS_ID, "comments", "/" + name);
      copy.type(
          "/" + name, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
    }
    Optional<Relation> drawing = drawingId == null ? Optional.empty() : relations.byId(drawingId);
    String drawingName =
        drawing
            .map(Relation::target)
            .orElse("xl/drawings/vmlDrawingSanzi" + (sheet.index() + 1) + ".vml");
    Optional<ZipPart> old = parts.find(drawingName);
    byte[] before = old.isPresent() ? parts.bytes(old.get()) : new byte[0];
    copy.write(drawingName, CommentShapes.write(before, comments.removed(), comments.added()));
    if (drawing.isEmpty()) {
      copy.link(links, DRAWING_ID, "vmlDrawing", "/" + drawingName);
      copy.defaultType("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
    }
    copy.write(Relations.partName(sheet.part().name()), links.toBytes());
  }
}
