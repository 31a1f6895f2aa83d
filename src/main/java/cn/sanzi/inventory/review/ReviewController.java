package cn.sanzi.inventory.review;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.approval.Decision;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handing in, signing, remarks and versions over HTTP. */
@RestController
@RequestMapping("/api/inventory/assignments/{id}")
class ReviewController {

  private final Submitting submitting;
  private final Signing signing;
  private final LastSignature last;
  private final Versions versions;

  ReviewController(Submitting submitting, Signing signing, LastSignature last, Versions versions) {
    this.submitting = submitting;
    this.signing = signing;
    this.last = last;
    this.versions = versions;
  }

  record NilRequest(String reason) {}

  /**
   * @param toStage key of an earlier stage that a return goes to; null for the declarant
   */
  record SignRequest(
      Decision decision, @Nullable String opinion, int caseRev, @Nullable String toStage) {}

  record MarkRequest(UUID rowId, @Nullable String column, String text) {}

  record Marked(UUID markId) {}

  @PostMapping("/submit")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(Role.CLERK)
  void submit(@PathVariable UUID id, @RequestHeader("If-Match") String rev, Reader reader) {
    String digits = rev.replace("\"", "").strip();
    if (!digits.matches("\\d{1,18}")) {
      throw new Refused(new InventoryRefusal(Reason.CHANGED_SINCE, "缺少提交前的版本号，请刷新后再提交。"));
    }
    submitting.submit(new AssignmentId(id), Long.parseLong(digits), reader);
  }

  @PostMapping("/nil")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(Role.CLERK)
  void declareNil(@PathVariable UUID id, @RequestBody NilRequest request, Reader reader) {
    submitting.declareNil(new AssignmentId(id), request.reason(), reader);
  }

  @PostMapping("/withdraw")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(Role.CLERK)
  void withdraw(@PathVariable UUID id, Reader reader) {
    submitting.withdraw(new AssignmentId(id), reader);
  }

  @PostMapping("/sign")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed({Role.HEAD, Role.PARENT_REVIEWER, Role.GROUP_REVIEWER, Role.OFFICE})
  void sign(@PathVariable UUID id, @RequestBody SignRequest request, Reader reader) {
    String opinion = request.opinion() == null ? "" : request.opinion();
    var assignment = new AssignmentId(id);
    if (request.decision() == Decision.RETURN && request.toStage() != null) {
      last.sendBack(assignment, request.toStage(), opinion, request.caseRev(), reader);
    } else {
      last.sign(assignment, request.decision(), opinion, request.caseRev(), reader);
    }
  }

  @PostMapping("/marks")
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({Role.HEAD, Role.PARENT_REVIEWER, Role.GROUP_REVIEWER, Role.OFFICE})
  Marked mark(@PathVariable UUID id, @RequestBody MarkRequest request, Reader reader) {
    return new Marked(
        signing.mark(
            new AssignmentId(id), request.rowId(), request.column(), request.text(), reader));
  }

  @DeleteMapping("/marks/{markId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed({Role.HEAD, Role.PARENT_REVIEWER, Role.GROUP_REVIEWER, Role.OFFICE})
  void unmark(@PathVariable UUID id, @PathVariable UUID markId, Reader reader) {
    signing.unmark(new AssignmentId(id), markId, reader);
  }

  @GetMapping("/versions")
  @Allowed({
    Role.CLERK,
    Role.HEAD,
    Role.PARENT_REVIEWER,
    Role.GROUP_REVIEWER,
    Role.OFFICE,
    Role.LEADER,
    Role.AUDITOR
  })
  List<Submissions.Submission> versions(@PathVariable UUID id, Reader reader) {
    return versions.list(new AssignmentId(id), reader);
  }

  @GetMapping("/compare")
  @Allowed({
    Role.CLERK,
    Role.HEAD,
    Role.PARENT_REVIEWER,
    Role.GROUP_REVIEWER,
    Role.OFFICE,
    Role.LEADER,
    Role.AUDITOR
  })
  Versions.Comparison compare(
      @PathVariable UUID id, @RequestParam int from, @RequestParam int to, Reader reader) {
    return versions.compare(new AssignmentId(id), from, to, reader);
  }
}
