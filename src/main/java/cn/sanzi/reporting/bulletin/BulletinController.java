package cn.sanzi.reporting.bulletin;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.documents.OfficialDocuments;
import cn.sanzi.inventory.TableStage;
import cn.sanzi.reporting.bulletin.Bulletin.Words;
import cn.sanzi.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

/** Bulletins over HTTP. */
@RestController
@RequestMapping("/api/reporting/bulletins")
@Allowed({
  Role.CLERK,
  Role.HEAD,
  Role.PARENT_REVIEWER,
  Role.GROUP_REVIEWER,
  Role.OFFICE,
  Role.LEADER,
  Role.AUDITOR
})
class BulletinController {

  private static final String DOCX = OfficialDocuments.MEDIA_TYPE;

  private final Bulletins bulletins;
  private final BulletinDocument document;
  private final OfficialDocuments documents;

  BulletinController(Bulletins bulletins, BulletinDocument document, OfficialDocuments documents) {
    this.bulletins = bulletins;
    this.document = document;
    this.documents = documents;
  }

  record DrawRequest(UUID campaignId) {}

  record Drawn(UUID id) {}

  record BulletinLine(
      UUID id,
      String campaignName,
      LocalDate day,
      String title,
      boolean issued,
      String changedBy,
      Instant changedAt,
      @Nullable Instant issuedAt) {}

  record FrozenRow(
      UUID assignmentId,
      String regionName,
      String unitName,
      String groupName,
      String kindName,
      String stageText,
      LocalDate due,
      boolean overdue,
      int lateDays) {}

  @GetMapping
  List<BulletinLine> list(Reader reader) {
    return bulletins.list(reader).stream()
        .map(one ->
            new BulletinLine(
                one.id(),
                one.campaignName(),
                one.day(),
                one.words().title(),
                one.issued(),
                one.changedBy(),
                one.changedAt(),
                one.issuedAt()))
        .toList();
  }

  /** In one click: the draft of this week with the figures of now. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed(Role.OFFICE)
  Drawn draw(@RequestBody DrawRequest request, Reader reader) {
    return new Drawn(bulletins.draw(request.campaignId(), reader));
  }

  @GetMapping("/{id}")
  BulletinAnswer get(@PathVariable UUID id, Reader reader) {
    Bulletin bulletin = bulletins.get(id, reader);
    return BulletinAnswer.of(
        bulletin,
        Bulletins.mayWrite(bulletin, reader),
        BulletinFigures.of(bulletins.rows(id, reader)));
  }

  /** The frozen rows behind a figure. */
  @GetMapping("/{id}/rows")
  List<FrozenRow> rows(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer group,
      @RequestParam(required = false) @Nullable Integer region,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable String count,
      Reader reader) {
    return bulletins.rows(id, reader).stream()
        .filter(row -> group == null || row.group() == group)
        .filter(row -> region == null || row.region() == region)
        .filter(row -> unit == null || row.unit().equals(unit))
        .filter(row -> counts(row, count == null ? "" : count))
        .map(BulletinController::row)
        .toList();
  }

  private static boolean counts(BulletinRow row, String count) {
    return switch (count) {
      case "handedIn" -> row.handedIn();
      case "owed" -> !row.handedIn();
      case "accepted" -> row.stage() == TableStage.ACCEPTED || row.stage() == TableStage.NIL;
      case "overdue" -> row.overdue();
      case "late" -> row.lateDays() > 0;
      default -> true;
    };
  }

  private static FrozenRow row(BulletinRow row) {
    return new FrozenRow(
        row.assignment(),
        row.regionName(),
        row.unitName(),
        row.groupName(),
        row.kindName(),
        row.stage().label(),
        row.due(),
        row.overdue(),
        row.lateDays());
  }

  @PutMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(Role.OFFICE)
  void write(
      @PathVariable UUID id,
      @RequestHeader("If-Match") String rev,
      @RequestBody Words words,
      Reader reader) {
    bulletins.write(id, revision(rev, id, reader), words, reader);
  }

  @PostMapping("/{id}/issue")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(Role.OFFICE)
  void issue(@PathVariable UUID id, @RequestHeader("If-Match") String rev, Reader reader) {
    bulletins.issue(id, revision(rev, id, reader), reader);
  }

  private int revision(String header, UUID id, Reader reader) {
    String digits = header.replace("\"", "").strip();
    if (!digits.matches("\\d{1,9}")) {
      throw new Refused(BulletinRefusal.changed(bulletins.get(id, reader)));
    }
    return Integer.parseInt(digits);
  }

  @GetMapping(path = "/{id}/docx", produces = DOCX)
  void docx(@PathVariable UUID id, Reader reader, HttpServletResponse response) throws IOException {
    Bulletin bulletin = bulletins.get(id, reader);
    var made = document.of(bulletin, BulletinFigures.of(bulletins.rows(id, reader)));
    response.setContentType(DOCX);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(
                bulletin.words().title() + "（" + bulletin.day() + "）.docx", StandardCharsets.UTF_8)
            .build()
            .toString());
    documents.write(made, response.getOutputStream());
  }
}
