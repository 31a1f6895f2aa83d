package cn.sanzi.inventory.declaring;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignments.AssignmentFilter;
import cn.sanzi.organization.UnitId;
import cn.sanzi.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Templates over HTTP. Only for the clerk: they hold account numbers in plain, because they come
 * back as the declaration.
 */
@RestController
@RequestMapping("/api/inventory")
class TemplateController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int MOST = 500;

  private final Assignments assignments;
  private final Templates templates;
  private final TemplateBundle bundle;

  TemplateController(Assignments assignments, Templates templates, TemplateBundle bundle) {
    this.assignments = assignments;
    this.templates = templates;
    this.bundle = bundle;
  }

  @GetMapping("/assignments/{id}/template")
  @Allowed(Role.CLERK)
  void get(@PathVariable UUID id, Reader reader, HttpServletResponse response) throws IOException {
    Assignment assignment = assignments.get(new AssignmentId(id), reader.scope());
    Assignments.requireClerk(assignment, reader);
    answerWith(XLSX, templates.fileName(assignment) + ".xlsx", response);
    templates.write(assignment, response.getOutputStream());
  }

  /**
   * Every form that the clerk still has to hand in, of one unit or of all of theirs, in one file.
   */
  @GetMapping("/templates.zip")
  @Allowed(Role.CLERK)
  void all(
      @RequestParam(required = false) @Nullable UUID unitId,
      Reader reader,
      HttpServletResponse response)
      throws IOException {
    UnitId unit = unitId == null ? null : new UnitId(unitId);
    List<Assignment> owed =
        assignments
            .list(new AssignmentFilter(null, unit, null, null), reader.scope().as(Role.CLERK), MOST)
            .stream()
            .filter(assignment -> assignment.state().isWithClerk())
            .toList();
    if (owed.isEmpty()) {
      throw new Refused(new InventoryRefusal(Reason.NOT_NOW, "没有还要填报的表：都已提交，或还没有派给本单位。"));
    }
    answerWith("application/zip", bundle.fileName(owed) + ".zip", response);
    bundle.write(owed, response.getOutputStream());
  }

  private static void answerWith(String type, String name, HttpServletResponse response) {
    response.setContentType(type);
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
  }
}
