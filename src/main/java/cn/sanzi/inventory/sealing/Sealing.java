package cn.sanzi.inventory.sealing;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.files.FileId;
import cn.sanzi.files.FileStore;
import cn.sanzi.files.StoredFile;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.Trail;
import cn.sanzi.inventory.sealing.SignedForms.Scan;
import cn.sanzi.inventory.sealing.SignedForms.SignedForm;
import cn.sanzi.inventory.sealing.SubmittedRows.Frozen;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Printing a submission for signature, keeping the sealed scan, receiving the paper. */
@Service
class Sealing {

  private static final long LARGEST = 20L << 20;
  private static final Set<String> ALLOWED = Set.of("application/pdf", "image/jpeg", "image/png");

  private final Assignments assignments;
  private final SubmittedRows rows;
  private final SignedForms forms;
  private final FileStore files;
  private final Ids ids;
  private final Clock clock;
  private final Trail trail;

  Sealing(
      Assignments assignments,
      SubmittedRows rows,
      SignedForms forms,
      FileStore files,
      Ids ids,
      Clock clock,
      Trail trail) {
    this.assignments = assignments;
    this.rows = rows;
    this.forms = forms;
    this.files = files;
    this.ids = ids;
    this.clock = clock;
    this.trail = trail;
  }

  /** What is to be printed. */
  record Printing(Assignment assignment, Frozen frozen, VerificationCode code) {}

  /** Where the paper of a submission stands. */
  record Standing(@Nullable SignedForm form, List<Scan> scans) {}

  @Transactional
  public Printing print(AssignmentId id, int no, Reader reader) {
    Assignment assignment = assignments.get(id, reader.scope());
    Frozen frozen = rows.get(assignment, no);
    if (frozen.withdrawn()) {
      throw new Refused(new InventoryRefusal(Reason.NOT_NOW, "第 " + no + " 次提交已经撤回，不能打印签章表。"));
    }
    VerificationCode code = VerificationCode.of(id, no, frozen.digest());
    if (forms.printed(assignment, frozen, code, reader.actor(), clock.instant())) {
      trail.recordDigest(
          assignment,
          "inventory.form.printed",
          "打印第 " + no + " 次提交的签章表，校验码 " + code.printed(),
          reader.actor(),
          frozen.digest());
    }
    return new Printing(assignment, frozen, code);
  }

  Standing standing(AssignmentId id, int no, Reader reader) {
    Assignment assignment = assignments.get(id, reader.scope());
    rows.get(assignment, no);
    return new Standing(forms.find(assignment, no).orElse(null), forms.listScans(assignment, no));
  }

  /** Keeps a scan; the file is stored before the transaction that names it. */
  StoredFile keep(AssignmentId id, InputStream content, String name, Reader reader)
      throws IOException {
    requireOwn(assignments.get(id, reader.scope()), reader);
    StoredFile file = files.put(content, name, "scan", LARGEST, reader.actor());
    if (!ALLOWED.contains(file.mediaType())) {
      throw new Refused(
          new InventoryRefusal(
              Reason.BAD_PAPER, "「" + file.name() + "」不是扫描件，请上传盖章后扫描的 PDF、JPG 或 PNG。"));
    }
    return file;
  }

  @Transactional
  public void addScan(AssignmentId id, int no, StoredFile file, Reader reader) {
    Assignment assignment = assignments.lock(id, reader.scope());
    requireOwn(assignment, reader);
    SignedForm form = requirePrinted(assignment, no);
    var scan =
        new Scan(
            ids.next(),
            file.id().value(),
            file.name(),
            file.size(),
            reader.actor().name(),
            clock.instant());
    forms.addScan(assignment, no, scan, reader.actor());
    trail.recordDigest(
        assignment,
        "inventory.form.scan-added",
        "上传第 " + no + " 次提交签章表的扫描件「" + file.name() + "」",
        reader.actor(),
        form.digest());
  }

  /** The name and content of a scan. */
  record Opened(String name, InputStream content) {}

  Opened open(AssignmentId id, int no, UUID scanId, Reader reader) throws IOException {
    Assignment assignment = assignments.get(id, reader.scope());
    Scan scan =
        forms.listScans(assignment, no).stream()
            .filter(one -> one.id().equals(scanId))
            .findFirst()
            .orElseThrow(() -> new Refused(new InventoryRefusal(Reason.NO_SUCH_PAPER, "没有这份扫描件。")));
    return new Opened(scan.name(), files.open(new FileId(scan.file())));
  }

  /** The paper copy came in on that day. */
  @Transactional
  public void receive(AssignmentId id, int no, LocalDate day, Reader reader) {
    Assignment assignment = assignments.lock(id, reader.scope());
    if (!assignment.liesIn(reader.scope().as(Role.GROUP_REVIEWER, Role.OFFICE))) {
      throw new Refused(new InventoryRefusal(Reason.NOT_YOURS, "纸质件由牵头单位或专班办公室接收登记。"));
    }
    SignedForm form = requirePrinted(assignment, no);
    LocalDate printed = LocalDate.ofInstant(form.printedAt(), clock.getZone());
    if (day.isAfter(LocalDate.now(clock)) || day.isBefore(printed)) {
      throw new Refused(
          new InventoryRefusal(
              Reason.BLOCKED, "收到日期应在打印之日（" + printed + "）与今天之间。", "receivedOn", Map.of()));
    }
    if (!forms.received(assignment, no, day, reader.actor(), clock.instant())) {
      throw new Refused(
          new InventoryRefusal(
              Reason.NOT_NOW, "这份纸质件已于 " + form.receivedOn() + " 由" + form.receivedBy() + "登记接收。"));
    }
    trail.recordDigest(
        assignment,
        "inventory.form.received",
        "收到第 " + no + " 次提交签章表的纸质件，日期 " + day,
        reader.actor(),
        form.digest());
  }

  private SignedForm requirePrinted(Assignment assignment, int no) {
    return forms
        .find(assignment, no)
        .orElseThrow(() ->
            new Refused(
                new InventoryRefusal(Reason.NOT_NOW, "第 " + no + " 次提交还没有打印签章表，没有可签章的纸质件。")));
  }

  private static void requireOwn(Assignment assignment, Reader reader) {
    if (!assignment.liesIn(reader.scope().as(Role.CLERK, Role.HEAD))) {
      throw new Refused(new InventoryRefusal(Reason.NOT_YOURS, "扫描件由填报单位上传。"));
    }
  }
}
