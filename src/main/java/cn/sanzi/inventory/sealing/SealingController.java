package cn.sanzi.inventory.sealing;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.files.StoredFile;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.inventory.sealing.Sealing.Printing;
import cn.sanzi.organization.Organization;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Signed and sealed forms over HTTP. */
@RestController
@RequestMapping("/api/inventory")
class SealingController {

  private static final String FORM = "/assignments/{id}/versions/{no}/signed-form";

  private final Sealing sealing;
  private final Verifying verifying;
  private final FormBundle bundle;
  private final Organization organization;
  private final RowJudge judge;

  SealingController(
      Sealing sealing,
      Verifying verifying,
      FormBundle bundle,
      Organization organization,
      RowJudge judge) {
    this.sealing = sealing;
    this.verifying = verifying;
    this.bundle = bundle;
    this.organization = organization;
    this.judge = judge;
  }

  record Standing(
      @Nullable String code,
      @Nullable Instant printedAt,
      @Nullable LocalDate receivedOn,
      @Nullable String receivedBy,
      List<Scan> scans) {}

  record Scan(UUID id, String name, long size, String by, Instant at) {}

  record ReceiptRequest(LocalDate receivedOn) {}

  record Verified(
      Verifying.Match match,
      String sentence,
      List<String> differences,
      String unitName,
      String kindName,
      String campaignName,
      int no,
      int rows,
      @Nullable String originalValue,
      String digest,
      String code,
      Instant printedAt) {}

  @GetMapping(FORM + ".zip")
  @Allowed({Role.CLERK, Role.HEAD, Role.PARENT_REVIEWER, Role.GROUP_REVIEWER, Role.OFFICE})
  void print(
      @PathVariable UUID id, @PathVariable int no, Reader reader, HttpServletResponse response)
      throws IOException {
    Printing printing = sealing.print(new AssignmentId(id), no, reader);
    String name =
        organization.unit(printing.assignment().unit()).shortName()
            + "_"
            + judge.form(printing.assignment()).kind().name()
            + "_签章表_第"
            + no
            + "次";
    answerWith("application/zip", name + ".zip", response);
    bundle.write(printing, response.getOutputStream());
  }

  @GetMapping(FORM)
  @Allowed({
    Role.CLERK,
    Role.HEAD,
    Role.PARENT_REVIEWER,
    Role.GROUP_REVIEWER,
    Role.OFFICE,
    Role.LEADER,
    Role.AUDITOR
  })
  Standing standing(@PathVariable UUID id, @PathVariable int no, Reader reader) {
    Sealing.Standing standing = sealing.standing(new AssignmentId(id), no, reader);
    List<Scan> scans =
        standing.scans().stream()
            .map(one -> new Scan(one.id(), one.name(), one.size(), one.by(), one.at()))
            .toList();
    SignedForms.SignedForm form = standing.form();
    return form == null
        ? new Standing(null, null, null, null, scans)
        : new Standing(
            new VerificationCode(form.code()).printed(),
            form.printedAt(),
            form.receivedOn(),
            form.receivedBy(),
            scans);
  }

  @PostMapping(FORM + "/scans")
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({Role.CLERK, Role.HEAD})
  void addScan(
      @PathVariable UUID id,
      @PathVariable int no,
      @RequestParam("file") MultipartFile upload,
      Reader reader)
      throws IOException {
    String name = upload.getOriginalFilename();
    try (InputStream content = upload.getInputStream()) {
      StoredFile file =
          sealing.keep(new AssignmentId(id), content, name == null ? "扫描件" : name, reader);
      sealing.addScan(new AssignmentId(id), no, file, reader);
    }
  }

  @GetMapping(FORM + "/scans/{scanId}")
  @Allowed({
    Role.CLERK,
    Role.HEAD,
    Role.PARENT_REVIEWER,
    Role.GROUP_REVIEWER,
    Role.OFFICE,
    Role.LEADER,
    Role.AUDITOR
  })
  void scan(
      @PathVariable UUID id,
      @PathVariable int no,
      @PathVariable UUID scanId,
      Reader reader,
      HttpServletResponse response)
      throws IOException {
    Sealing.Opened opened = sealing.open(new AssignmentId(id), no, scanId, reader);
    try (InputStream content = opened.content()) {
      answerWith("application/octet-stream", opened.name(), response);
      content.transferTo(response.getOutputStream());
    }
  }

  @PostMapping(FORM + "/receipt")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed({Role.GROUP_REVIEWER, Role.OFFICE})
  void receive(
      @PathVariable UUID id,
      @PathVariable int no,
      @RequestBody ReceiptRequest request,
      Reader reader) {
    sealing.receive(new AssignmentId(id), no, request.receivedOn(), reader);
  }

  @GetMapping("/signed-forms/{code}")
  @Allowed({
    Role.CLERK,
    Role.HEAD,
    Role.PARENT_REVIEWER,
    Role.GROUP_REVIEWER,
    Role.OFFICE,
    Role.LEADER,
    Role.AUDITOR
  })
  Verified verify(@PathVariable String code, Reader reader) {
    Verifying.Answer found = verifying.verify(code, reader);
    return new Verified(
        found.match(),
        found.sentence(),
        found.differences(),
        found.unitName(),
        found.kindName(),
        found.campaignName(),
        found.no(),
        found.rows(),
        found.originalValue() == null ? null : found.originalValue().toPlainString(),
        found.digest(),
        found.code(),
        found.printedAt());
  }

  private static void answerWith(String type, String name, HttpServletResponse response) {
    response.setContentType(type);
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
  }
}
