package cn.sanzi.inventory.declaring;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.organization.UnitId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Assignments over HTTP. */
@RestController
@RequestMapping("/api/inventory/assignments")
@Allowed({
  Role.CLERK,
  Role.HEAD,
  Role.PARENT_REVIEWER,
  Role.GROUP_REVIEWER,
  Role.OFFICE,
  Role.LEADER,
  Role.AUDITOR
})
class AssignmentController {

  private static final int MOST = 500;

  private final Assignments assignments;
  private final AssignmentAnswers answers;

  AssignmentController(Assignments assignments, AssignmentAnswers answers) {
    this.assignments = assignments;
    this.answers = answers;
  }

  @GetMapping
  List<AssignmentAnswers.Line> list(
      @RequestParam(required = false) @Nullable UUID campaignId,
      @RequestParam(required = false) @Nullable UUID unitId,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable AssignmentState state,
      Reader reader) {
    var filter =
        new Assignments.AssignmentFilter(
            campaignId,
            unitId == null ? null : new UnitId(unitId),
            kind == null ? null : new KindCode(kind),
            state);
    return answers.lines(assignments.list(filter, reader.scope(), MOST), reader.scope());
  }

  @GetMapping("/{id}")
  AssignmentAnswers.Detail get(@PathVariable UUID id, Reader reader) {
    return answers.detail(assignments.get(new AssignmentId(id), reader.scope()), reader);
  }
}
