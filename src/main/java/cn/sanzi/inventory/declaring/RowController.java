package cn.sanzi.inventory.declaring;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Declared rows over HTTP. */
@RestController
@RequestMapping("/api/inventory/assignments/{id}")
class RowController {

  private static final int MOST_SHOWN = 200;

  private final Assignments assignments;
  private final DeclaredRows rows;
  private final RowEditing editing;
  private final RowAnswers answers;
  private final RowJudge judge;

  RowController(
      Assignments assignments,
      DeclaredRows rows,
      RowEditing editing,
      RowAnswers answers,
      RowJudge judge) {
    this.assignments = assignments;
    this.rows = rows;
    this.editing = editing;
    this.answers = answers;
    this.judge = judge;
  }

  record Created(UUID rowId) {}

  @GetMapping("/rows")
  @Allowed({
    Role.CLERK,
    Role.HEAD,
    Role.PARENT_REVIEWER,
    Role.GROUP_REVIEWER,
    Role.OFFICE,
    Role.LEADER,
    Role.AUDITOR
  })
  RowAnswers.Page list(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "all") String only,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "0") int after,
      @RequestParam(defaultValue = "50") int limit,
      Reader reader) {
    Assignment assignment = assignments.get(new AssignmentId(id), reader.scope());
    RowFilter filter = RowFilter.named(only);
    int most = Math.clamp(limit, 1, MOST_SHOWN);
    return answers.page(assignment, rows.list(assignment, filter, q.strip(), after, most), most);
  }

  @GetMapping("/rows/{rowId}")
  @Allowed({
    Role.CLERK,
    Role.HEAD,
    Role.PARENT_REVIEWER,
    Role.GROUP_REVIEWER,
    Role.OFFICE,
    Role.LEADER,
    Role.AUDITOR
  })
  RowAnswers.Detail get(@PathVariable UUID id, @PathVariable UUID rowId, Reader reader) {
    return answers.detail(assignments.get(new AssignmentId(id), reader.scope()), rowId, reader);
  }

  @PostMapping("/rows")
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed(Role.CLERK)
  Created create(@PathVariable UUID id, @RequestBody TypedRow typed, Reader reader) {
    return new Created(editing.create(new AssignmentId(id), typed, reader));
  }

  @PutMapping("/rows/{rowId}")
  @Allowed(Role.CLERK)
  RowAnswers.Detail change(
      @PathVariable UUID id,
      @PathVariable UUID rowId,
      @RequestHeader("If-Match") String rev,
      @RequestBody TypedRow typed,
      Reader reader) {
    editing.change(new AssignmentId(id), rowId, rev(rev), typed, reader);
    return get(id, rowId, reader);
  }

  @DeleteMapping("/rows/{rowId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(Role.CLERK)
  void remove(
      @PathVariable UUID id,
      @PathVariable UUID rowId,
      @RequestHeader("If-Match") String rev,
      Reader reader) {
    editing.remove(new AssignmentId(id), rowId, rev(rev), reader);
  }

  /** Checks while typing; nothing is kept. */
  @PostMapping("/check")
  @Allowed(Role.CLERK)
  List<RowDisplay.ShownProblem> check(
      @PathVariable UUID id, @RequestBody TypedRow typed, Reader reader) {
    Assignment assignment = assignments.get(new AssignmentId(id), reader.scope());
    return RowDisplay.problems(judge.form(assignment).kind(), editing.check(assignment, typed));
  }

  private static int rev(String ifMatch) {
    String digits = ifMatch.replace("\"", "").strip();
    if (!digits.matches("\\d{1,9}")) {
      throw new Refused(new InventoryRefusal(Reason.CHANGED_SINCE, "缺少修改前的版本号，请刷新后再保存。"));
    }
    return Integer.parseInt(digits);
  }
}
