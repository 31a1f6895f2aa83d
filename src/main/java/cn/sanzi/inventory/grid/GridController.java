package cn.sanzi.inventory.grid;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.Assignments;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The grid over HTTP; only its clerk sees it, for secrets stand in it in plain. */
@RestController
@RequestMapping("/api/inventory/assignments/{id}/grid")
@Allowed(Role.CLERK)
class GridController {

  private final Assignments assignments;
  private final GridRows rows;
  private final GridPoints points;
  private final GridSaving saving;

  GridController(Assignments assignments, GridRows rows, GridPoints points, GridSaving saving) {
    this.assignments = assignments;
    this.rows = rows;
    this.points = points;
    this.saving = saving;
  }

  record Found(@Nullable Integer ordinal) {}

  /** The windows in which rows are to be asked for. */
  @GetMapping
  GridAnswer.Index index(@PathVariable UUID id, Reader reader) {
    return rows.index(own(id, reader));
  }

  @GetMapping("/rows")
  List<GridAnswer.Row> list(
      @PathVariable UUID id, @RequestParam int from, @RequestParam int to, Reader reader) {
    return rows.between(own(id, reader), from, to);
  }

  /** The next row that blocks or wants an explanation. */
  @GetMapping("/problem")
  Found problem(@PathVariable UUID id, @RequestParam(defaultValue = "0") int after, Reader reader) {
    return new Found(rows.nextProblem(own(id, reader), after));
  }

  /** Where the unit's things are, to pick a place among them. */
  @GetMapping("/points")
  GridPoints.Chart points(@PathVariable UUID id, Reader reader) {
    return points.of(own(id, reader));
  }

  @PostMapping
  GridAnswer.Saved save(
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody GridBatch batch,
      Reader reader) {
    return saving.save(new AssignmentId(id), key, batch, reader);
  }

  private Assignment own(UUID id, Reader reader) {
    Assignment assignment = assignments.get(new AssignmentId(id), reader.scope());
    Assignments.requireClerk(assignment, reader);
    return assignment;
  }
}
