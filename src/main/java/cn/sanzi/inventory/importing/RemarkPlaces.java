package cn.sanzi.inventory.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where in its workbook each row of the last import stands, for the remarks made on it since. */
@Repository
class RemarkPlaces {

  private final JdbcClient jdbc;

  RemarkPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Before the staged rows go. */
  void keep(ImportRun run) {
    jdbc.sql(
            """
            insert into inventory.import_place (region_id, import_id, row_id, sheet, row_number)
            select i.region_id, i.import_id, coalesce(m.row_id, i.row_id), i.sheet, i.row_number
            from inventory.import_row i
            left join inventory.import_match m
              on m.region_id = i.region_id and m.import_id = i.import_id and m.seq = i.seq
            where i.region_id = :region and i.import_id = :run and not i.refused
            on conflict do nothing
            """)
        .param("region", run.region().value())
        .param("run", run.id().value())
        .update();
  }

  /**
   * A remark that is still open, and the row it is about.
   *
   * @param column key of the cell's column; null for the row as a whole
   */
  record Placed(int sheet, int number, @Nullable String column, String text, String by) {}

  /** Open remarks in the order of the sheets. */
  List<Placed> listOpen(ImportRun run) {
    return jdbc.sql(
            """
            select p.sheet, p.row_number, m.column_key, m.text, m.by_name
            from inventory.remark m
            join inventory.import_place p on p.region_id = m.region_id and p.row_id = m.row_id
            where m.region_id = :region and m.assignment_id = :assignment and m.settled_at is null
              and p.import_id = :run
            order by p.sheet, p.row_number, m.at
            """)
        .param("region", run.region().value())
        .param("assignment", run.assignment().value())
        .param("run", run.id().value())
        .query((row, n) ->
            new Placed(
                row.getInt("sheet"),
                row.getInt("row_number"),
                row.getString("column_key"),
                row.getString("text"),
                row.getString("by_name")))
        .list();
  }
}
