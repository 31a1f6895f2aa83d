package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.LinePlace;
import cn.sanzi.catalog.Problem;
import cn.sanzi.inventory.declaring.Problems;
import cn.sanzi.inventory.importing.SheetLines.PlacedLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where in its workbook each line of a staged row stands, so that it can be marked there. */
@Repository
class LinePlaces {

  private final JdbcClient jdbc;

  LinePlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ImportRun run, List<PlacedLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into inventory.import_line (region_id, import_id, seq, sub_table, nth, sheet, row_number)
            select :region, :run, l.seq, l.sub_table, l.nth, l.sheet, l.row_number
            from unnest(:seqs, :tables, :nths, :sheets, :numbers)
              as l (seq, sub_table, nth, sheet, row_number)
            """)
        .param("region", run.region().value())
        .param("run", run.id().value())
        .param("seqs", numbers(lines, PlacedLine::seq))
        .param("tables", lines.stream().map(PlacedLine::subTable).toArray(String[]::new))
        .param("nths", numbers(lines, PlacedLine::nth))
        .param("sheets", numbers(lines, PlacedLine::sheet))
        .param("numbers", numbers(lines, PlacedLine::number))
        .update();
  }

  private static Integer[] numbers(List<PlacedLine> lines, Function<PlacedLine, Integer> of) {
    return lines.stream().map(of).toArray(Integer[]::new);
  }

  /** A problem of a line, and where that stands. */
  record Found(int sheet, int number, LinePlace place, Problem problem) {}

  /** Problems of lines, in the order of their sheets. */
  List<Found> listProblems(ImportRun run) {
    return jdbc
        .sql(
            """
            select l.sub_table, l.nth, l.sheet, l.row_number, i.problems
            from inventory.import_line l
            join inventory.import_row i
              on i.region_id = l.region_id and i.import_id = l.import_id and i.seq = l.seq
            where l.region_id = :region and l.import_id = :run and i.problems is not null
            order by l.sheet, l.row_number
            """)
        .param("region", run.region().value())
        .param("run", run.id().value())
        .query((row, n) -> {
          String table = row.getString("sub_table");
          int nth = row.getInt("nth");
          int sheet = row.getInt("sheet");
          int number = row.getInt("row_number");
          return Problems.read(row.getString("problems")).stream()
              .map(problem -> ofLine(problem, table, nth, sheet, number))
              .flatMap(Optional::stream)
              .toList();
        })
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static Optional<Found> ofLine(
      Problem problem, String table, int nth, int sheet, int number) {
    return LinePlace.parse(problem.column())
        .filter(place -> place.table().equals(table) && place.line() == nth)
        .map(place -> new Found(sheet, number, place, problem));
  }
}
