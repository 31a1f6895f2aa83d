package cn.sanzi.inventory.declaring;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.inventory.AssignmentId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates over HTTP. */
@RestController
@RequestMapping("/api/inventory/assignments/{id}/template")
class TemplateController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Assignments assignments;
  private final Templates templates;

  TemplateController(Assignments assignments, Templates templates) {
    this.assignments = assignments;
    this.templates = templates;
  }

  /**
   * Only for the clerk: it holds account numbers in plain, because it comes back as the
   * declaration.
   */
  @GetMapping
  @Allowed(Role.CLERK)
  void get(@PathVariable UUID id, Reader reader, HttpServletResponse response) throws IOException {
    Assignment assignment = assignments.get(new AssignmentId(id), reader.scope());
    Assignments.requireClerk(assignment, reader);
    response.setContentType(XLSX);
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename(templates.fileName(assignment) + ".xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    templates.write(assignment, response.getOutputStream());
  }
}
