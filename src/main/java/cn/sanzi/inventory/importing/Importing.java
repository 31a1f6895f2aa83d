package cn.sanzi.inventory.importing;

import cn.sanzi.access.Reader;
import cn.sanzi.files.FileStore;
import cn.sanzi.files.StoredFile;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.Trail;
import cn.sanzi.jobs.Jobs;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Importing a clerk's workbook: upload, preview, confirm or cancel (导入). */
@Service
class Importing {

  private static final long LARGEST = 512L << 20;

  private final Assignments assignments;
  private final ImportRuns runs;
  private final StagedRows staged;
  private final RemarkPlaces places;
  private final Matching matching;
  private final ConfirmStore store;
  private final FileStore files;
  private final HeadingMemory memory;
  private final Jobs jobs;
  private final Ids ids;
  private final Clock clock;
  private final Trail trail;
  private final TransactionTemplate transaction;

  Importing(
      Assignments assignments,
      ImportRuns runs,
      StagedRows staged,
      RemarkPlaces places,
      Matching matching,
      ConfirmStore store,
      FileStore files,
      HeadingMemory memory,
      Jobs jobs,
      Ids ids,
      Clock clock,
      Trail trail,
      TransactionTemplate transaction) {
    this.assignments = assignments;
    this.runs = runs;
    this.staged = staged;
    this.places = places;
    this.matching = matching;
    this.store = store;
    this.files = files;
    this.memory = memory;
    this.jobs = jobs;
    this.ids = ids;
    this.clock = clock;
    this.trail = trail;
    this.transaction = transaction;
  }

  ImportId upload(AssignmentId into, InputStream content, String name, Reader reader)
      throws IOException {
    Assignment before = assignments.get(into, reader.scope());
    Assignments.requireClerk(before, reader);
    StoredFile file = files.put(content, name, "import", LARGEST, reader.actor());
    return transaction.execute(status -> begin(into, file, reader));
  }

  private ImportId begin(AssignmentId into, StoredFile file, Reader reader) {
    Assignment assignment = assignments.lockForClerk(into, reader);
    var id = new ImportId(ids.next());
    runs.insert(id, assignment, file, reader.actor(), clock.instant());
    var payload = ImportJob.payload(id, assignment);
    runs.runBy(id, jobs.enqueue(ImportJob.KIND, id.value().toString(), payload, reader.actor()));
    trail.record(
        assignment, "inventory.import.uploaded", "上传工作簿「" + file.name() + "」", reader.actor());
    return id;
  }

  /**
   * Merges what was previewed. When the assignment changed since, nothing is merged: the preview is
   * compared anew and refused with {@code inventory.changed-since}, to be looked at again.
   */
  void confirm(ImportId id, boolean removeAllAbsent, List<UUID> removeAbsent, Reader reader) {
    boolean merged =
        Boolean.TRUE.equals(
            transaction.execute(status -> merge(id, removeAllAbsent, removeAbsent, reader)));
    if (!merged) {
      throw new Refused(
          new InventoryRefusal(Reason.CHANGED_SINCE, "预览之后有人改动了这张表，已按最新数据重新比对，请看过预览再确认。"));
    }
  }

  private boolean merge(
      ImportId id, boolean removeAllAbsent, List<UUID> removeAbsent, Reader reader) {
    ImportRun run = runs.get(id, reader.scope());
    Assignment assignment = assignments.lockForClerk(run.assignment(), reader);
    run = runs.lock(id, reader.scope());
    if (run.state() == ImportState.CONFIRMED) {
      return true; // a second click: what it asked for is done
    }
    requireReady(run);
    if (run.baseRev() != assignment.rev()) {
      runs.ready(run, assignment.rev(), matching.compare(run, assignment));
      return false;
    }
    var by = reader.actor();
    var now = clock.instant();
    int removed =
        store.closeAbsent(run, assignment, removeAllAbsent, removeAbsent.toArray(UUID[]::new));
    store.updateDrafts(run, assignment, by, now);
    store.replaceFrozen(run, assignment, by, now);
    int first = assignments.takeOrdinals(assignment, run.counts().rows());
    store.insertAdded(run, assignment, first, by, now);
    store.settleRemarks(run, assignment, now);
    assignments.touch(assignment, by.account());
    memory.remember(assignment, run, by, now);
    String digest = store.digest(run);
    runs.end(run, ImportState.CONFIRMED, null, now);
    places.keep(run);
    staged.keepProblemsOnly(run);
    trail.recordDigest(
        assignment, "inventory.import.confirmed", summary(run, removed), reader.actor(), digest);
    return true;
  }

  /** Reads the file again, with columns taken as the clerk says. */
  @Transactional
  public void readAgain(ImportId id, List<Choice> choices, Reader reader) {
    ImportRun run = runs.get(id, reader.scope());
    Assignment assignment = assignments.lockForClerk(run.assignment(), reader);
    run = runs.lock(id, reader.scope());
    requireReady(run);
    List<Choice> all = new Choice.Known(run.choices(), Map.of()).with(choices).here();
    runs.readAgain(run, all);
    staged.forget(run);
    var payload = ImportJob.payload(id, assignment);
    runs.runBy(id, jobs.enqueue(ImportJob.KIND, id.value().toString(), payload, reader.actor()));
    trail.record(
        assignment,
        "inventory.import.mapped",
        "改了「" + run.fileName() + "」的列对应，共 " + choices.size() + " 列，重新读取",
        reader.actor());
  }

  @Transactional
  public void cancel(ImportId id, Reader reader) {
    ImportRun run = runs.lock(id, reader.scope());
    Assignment assignment = assignments.get(run.assignment(), reader.scope());
    Assignments.requireClerk(assignment, reader);
    if (runs.end(run, ImportState.CANCELLED, null, clock.instant())) {
      if (run.job() != null) {
        jobs.cancel(run.job());
      }
      staged.keepProblemsOnly(run);
      trail.record(
          assignment, "inventory.import.cancelled", "取消导入「" + run.fileName() + "」", reader.actor());
    }
  }

  private static void requireReady(ImportRun run) {
    String why =
        switch (run.state()) {
          case READY -> "";
          case READING -> "工作簿还在读取，请等预览出来再确认。";
          case REFUSED, FAILED -> "这个工作簿没有读成，不能导入；请按提示修改后重新上传。";
          case CANCELLED -> "这次导入已取消，请重新上传。";
          case CONFIRMED -> "这次导入已完成。";
        };
    if (!why.isEmpty()) {
      throw new Refused(new InventoryRefusal(Reason.NOT_NOW, why));
    }
  }

  private static String summary(ImportRun run, int removed) {
    ImportCounts counts = run.counts();
    return "导入「%s」：新增 %d 行，修改 %d 行，未变 %d 行，拒收 %d 行，删除 %d 行"
        .formatted(
            run.fileName(),
            counts.added(),
            counts.changed(),
            counts.unchanged(),
            counts.refused(),
            removed);
  }
}
