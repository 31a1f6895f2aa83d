package cn.sanzi.inventory.matching;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says which row each file seems to belong to; the clerk confirms, and uploads as always. */
@RestController
class PaperMatching {

  private static final int MOST_FILES = 2000;
  private static final int MOST_ROWS = 5;

  private final Assignments assignments;
  private final RowJudge judge;
  private final NamedRows rows;

  PaperMatching(Assignments assignments, RowJudge judge, NamedRows rows) {
    this.assignments = assignments;
    this.judge = judge;
    this.rows = rows;
  }

  /**
   * Files to be matched.
   *
   * @param names with their folders, where they come from one
   */
  record Files(List<String> names) {}

  record Candidate(UUID rowId, int ordinal, String name, String why) {}

  /**
   * A file and the rows that it may belong to.
   *
   * @param rows none when it is not recognised, several when its name fits several
   */
  record Matched(String name, List<Candidate> rows) {}

  @PostMapping("/api/inventory/assignments/{id}/papers/match")
  @Allowed(Role.CLERK)
  List<Matched> match(@PathVariable UUID id, @RequestBody Files files, Reader reader) {
    Assignment assignment = assignments.get(new AssignmentId(id), reader.scope());
    Assignments.requireClerk(assignment, reader);
    if (files.names().size() > MOST_FILES) {
      throw new Refused(
          new InventoryRefusal(Reason.BAD_PAPER, "一次最多对号 " + MOST_FILES + " 份文件，请分几次上传。"));
    }
    List<Column> numbers =
        judge.form(assignment).kind().columns().stream().filter(PaperMatching::identifies).toList();
    var names = new FileNames(rows.of(assignment, numbers));
    return files.names().stream().map(name -> matched(name, names.rowsOf(name))).toList();
  }

  /** A plain text column that holds a number of its own: 编号, 证号, 单元号. */
  private static boolean identifies(Column column) {
    return column.isDeclared()
        && !column.secret()
        && column.type() == ColumnType.TEXT
        && column.label().endsWith("号");
  }

  private static Matched matched(String name, List<FileNames.Hit> hits) {
    return new Matched(
        name,
        hits.stream()
            .limit(MOST_ROWS)
            .map(hit ->
                new Candidate(hit.row().id(), hit.row().ordinal(), hit.row().name(), hit.why()))
            .toList());
  }
}
