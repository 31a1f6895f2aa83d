package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.LinePlace;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Severity;
import cn.sanzi.files.FileStore;
import cn.sanzi.inventory.importing.PreviewRows.Preview;
import cn.sanzi.sheets.Sheets;
import cn.sanzi.sheets.Sheets.Mark;
import cn.sanzi.sheets.Sheets.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clerk's own workbook, handed back with the wrong cells marked and the reasons in it, and with
 * what reviewers said of them since.
 */
@Component
class MarkedWorkbook {

  private final PreviewRows rows;
  private final LinePlaces lines;
  private final RemarkPlaces remarks;
  private final FileStore files;
  private final Sheets sheets;

  MarkedWorkbook(
      PreviewRows rows, LinePlaces lines, RemarkPlaces remarks, FileStore files, Sheets sheets) {
    this.rows = rows;
    this.lines = lines;
    this.remarks = remarks;
    this.files = files;
    this.sheets = sheets;
  }

  /** Writes it; says the file ending. */
  @Transactional(readOnly = true)
  public String write(ImportRun run, OutputStream out) throws IOException {
    Map<String, Integer> places = places(run);
    try (Stream<Preview> problems = rows.streamWithProblems(run)) {
      Iterator<Mark> ofRows = problems.flatMap(row -> marks(row, places)).iterator();
      var ofUs = new MergedMarks(ofRows, ofLines(run, places).iterator());
      var marks = new MergedMarks(ofUs.iterator(), ofReviewers(run, places).iterator());
      return files.withPlainCopy(run.file(), path -> sheets.mark(path, marks, out));
    }
  }

  private static Map<String, Integer> places(ImportRun run) {
    Map<String, Integer> places = new HashMap<>();
    for (ImportRun.MappedColumn column : run.mapping()) {
      if (column.key() != null) {
        places.put(column.sheet() + ":" + column.key(), column.index());
      }
    }
    return places;
  }

  /** What reviewers said since of rows that came in with this workbook. */
  private List<Mark> ofReviewers(ImportRun run, Map<String, Integer> places) {
    return remarks.listOpen(run).stream()
        .map(remark -> {
          Integer column = places.get(remark.sheet() + ":" + remark.column());
          return new Mark(
              remark.sheet(),
              remark.number(),
              column == null ? -1 : column,
              Tone.EXPLAIN,
              "审核意见（" + remark.by() + "）：" + remark.text());
        })
        .sorted(MergedMarks.ORDER)
        .toList();
  }

  private List<Mark> ofLines(ImportRun run, Map<String, Integer> places) {
    return lines.listProblems(run).stream()
        .map(line ->
            mark(
                line.sheet(),
                line.number(),
                line.place().table() + "." + line.place().column(),
                line.problem(),
                places))
        .sorted(MergedMarks.ORDER)
        .toList();
  }

  /** Problems of lines are marked where the lines stand. */
  private static Stream<Mark> marks(Preview row, Map<String, Integer> places) {
    return row.problems().stream()
        .filter(problem -> LinePlace.parse(problem.column()).isEmpty())
        .map(problem -> mark(row.sheet(), row.number(), problem.column(), problem, places))
        .sorted(Comparator.comparingInt(Mark::column));
  }

  private static Mark mark(
      int sheet, int number, @Nullable String key, Problem problem, Map<String, Integer> places) {
    Integer column = key == null ? null : places.get(sheet + ":" + key);
    return new Mark(
        sheet, number, column == null ? -1 : column, tone(problem.severity()), problem.sentence());
  }

  private static Tone tone(Severity severity) {
    return switch (severity) {
      case REFUSED, BLOCK -> Tone.WRONG;
      case EXPLAIN -> Tone.EXPLAIN;
      case HINT -> Tone.HINT;
    };
  }
}
