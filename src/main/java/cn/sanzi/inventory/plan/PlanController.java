package cn.sanzi.inventory.plan;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.files.FileStore;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.plan.PlanStore.Body;
import cn.sanzi.inventory.plan.WorkPlan.PlanFile;
import cn.sanzi.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Work plans over HTTP. */
@RestController
@RequestMapping("/api/inventory")
@Allowed({
  Role.CLERK,
  Role.HEAD,
  Role.PARENT_REVIEWER,
  Role.GROUP_REVIEWER,
  Role.OFFICE,
  Role.LEADER,
  Role.AUDITOR
})
class PlanController {

  private final WorkPlans plans;
  private final FileStore files;

  PlanController(WorkPlans plans, FileStore files) {
    this.plans = plans;
    this.files = files;
  }

  record PlanLine(
      UUID id,
      String body,
      int version,
      String title,
      String state,
      String stateText,
      int rev,
      String by,
      Instant at,
      @Nullable String opinion,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      boolean mayDecide,
      List<PlanFileLine> files) {}

  record PlanFileLine(UUID id, boolean form, String name, long size) {}

  record HandedInPlan(UUID id) {}

  record DecideRequest(boolean approved, @Nullable String opinion) {}

  @GetMapping("/campaigns/{id}/plans")
  List<PlanLine> list(@PathVariable UUID id, Reader reader) {
    return plans.list(id, reader).stream().map(plan -> line(plan, reader)).toList();
  }

  private PlanLine line(WorkPlan plan, Reader reader) {
    boolean waits = plan.state() == WorkPlan.State.SUBMITTED;
    return new PlanLine(
        plan.id(),
        plans.name(new Body(plan.group(), plan.region())),
        plan.version(),
        plan.title(),
        plan.state().name(),
        plan.state().label(),
        plan.rev(),
        plan.by(),
        plan.at(),
        plan.opinion(),
        plan.decidedBy(),
        plan.decidedAt(),
        waits && WorkPlans.isCityOffice(reader),
        plan.files().stream()
            .map(file ->
                new PlanFileLine(file.file().value(), file.form(), file.name(), file.size()))
            .toList());
  }

  @PostMapping("/campaigns/{id}/plans")
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({Role.GROUP_REVIEWER, Role.OFFICE})
  HandedInPlan handIn(
      @PathVariable UUID id,
      @RequestParam String title,
      @RequestParam("files") List<MultipartFile> texts,
      @RequestParam(name = "forms", required = false) @Nullable List<MultipartFile> forms,
      Reader reader)
      throws IOException {
    var kept = new ArrayList<PlanFile>();
    for (MultipartFile upload : texts) {
      kept.add(keep(upload, false, reader));
    }
    for (MultipartFile upload : forms == null ? List.<MultipartFile>of() : forms) {
      kept.add(keep(upload, true, reader));
    }
    return new HandedInPlan(plans.handIn(id, title, kept, reader));
  }

  private PlanFile keep(MultipartFile upload, boolean form, Reader reader) throws IOException {
    String name = upload.getOriginalFilename();
    try (InputStream content = upload.getInputStream()) {
      return plans.keep(content, name == null ? "未命名" : name, form, reader);
    }
  }

  @GetMapping("/plans/{id}/files/{fileId}")
  void file(
      @PathVariable UUID id, @PathVariable UUID fileId, Reader reader, HttpServletResponse response)
      throws IOException {
    PlanFile file = plans.file(id, fileId, reader);
    response.setContentType("application/octet-stream");
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename(file.name(), StandardCharsets.UTF_8)
            .build()
            .toString());
    try (InputStream content = files.open(file.file())) {
      content.transferTo(response.getOutputStream());
    }
  }

  @PostMapping("/plans/{id}/decision")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(Role.OFFICE)
  void decide(
      @PathVariable UUID id,
      @RequestHeader("If-Match") String rev,
      @RequestBody DecideRequest request,
      Reader reader) {
    String digits = rev.replace("\"", "").strip();
    if (!digits.matches("\\d{1,9}")) {
      throw new Refused(new InventoryRefusal(Reason.CHANGED_SINCE, "缺少版本号，请刷新后再审。"));
    }
    String opinion = request.opinion();
    plans.decide(
        id, Integer.parseInt(digits), request.approved(), opinion == null ? "" : opinion, reader);
  }
}
