package cn.sanzi.inventory.importing;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.jobs.JobView;
import cn.sanzi.jobs.Jobs;
import cn.sanzi.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

/** Imports over HTTP. */
@RestController
@RequestMapping("/api/inventory")
class ImportController {

  private static final int MOST_SHOWN = 200;
  private static final int LAST = 5;

  private final Importing importing;
  private final ImportRuns runs;
  private final StagedRows staged;
  private final PreviewRows rows;
  private final MarkedWorkbook marked;
  private final Assignments assignments;
  private final RowJudge judge;
  private final Jobs jobs;

  ImportController(
      Importing importing,
      ImportRuns runs,
      StagedRows staged,
      PreviewRows rows,
      MarkedWorkbook marked,
      Assignments assignments,
      RowJudge judge,
      Jobs jobs) {
    this.importing = importing;
    this.runs = runs;
    this.staged = staged;
    this.rows = rows;
    this.marked = marked;
    this.assignments = assignments;
    this.judge = judge;
    this.jobs = jobs;
  }

  record Uploaded(UUID importId) {}

  record ConfirmRequest(@Nullable List<UUID> removeAbsent, @Nullable Boolean removeAllAbsent) {}

  @PostMapping("/assignments/{id}/imports")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Allowed(Role.CLERK)
  Uploaded upload(@PathVariable UUID id, @RequestParam MultipartFile file, Reader reader)
      throws IOException {
    String name = file.getOriginalFilename();
    try (InputStream content = file.getInputStream()) {
      return new Uploaded(
          importing
              .upload(new AssignmentId(id), content, name == null ? "未命名" : name, reader)
              .value());
    }
  }

  @GetMapping("/imports/{id}")
  @Allowed(Role.CLERK)
  ImportAnswer get(@PathVariable UUID id, Reader reader) {
    ImportRun run = runs.get(new ImportId(id), reader.scope());
    return answer(run, assignments.get(run.assignment(), reader.scope()));
  }

  /** The last imports into an assignment, newest first. */
  @GetMapping("/assignments/{id}/imports")
  @Allowed(Role.CLERK)
  List<ImportAnswer> last(@PathVariable UUID id, Reader reader) {
    Assignment assignment = assignments.get(new AssignmentId(id), reader.scope());
    return runs.list(assignment, LAST).stream().map(run -> answer(run, assignment)).toList();
  }

  private ImportAnswer answer(ImportRun run, Assignment assignment) {
    JobView job = run.job() == null ? null : jobs.get(run.job());
    return ImportAnswer.of(run, assignment, job, staged.hasProblems(run));
  }

  @GetMapping("/imports/{id}/rows")
  @Allowed(Role.CLERK)
  PreviewAnswer rows(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "all") String only,
      @RequestParam(defaultValue = "0") int after,
      @RequestParam(defaultValue = "50") int limit,
      Reader reader) {
    ImportRun run = runs.get(new ImportId(id), reader.scope());
    RowForm form = judge.form(assignments.get(run.assignment(), reader.scope()));
    int most = Math.clamp(limit, 1, MOST_SHOWN);
    if (only.equals("absent")) {
      return PreviewAnswer.ofAbsent(rows.listAbsent(run, after, most), most, form);
    }
    var wanted = PreviewRows.Only.valueOf(only.toUpperCase(Locale.ROOT));
    return PreviewAnswer.of(rows.list(run, wanted, after, most), most, form);
  }

  /**
   * The marked workbook; made before the answer begins, so that a failure is a problem document,
   * not half a file.
   */
  @GetMapping("/imports/{id}/marked")
  @Allowed(Role.CLERK)
  void marked(@PathVariable UUID id, Reader reader, HttpServletResponse response)
      throws IOException {
    ImportRun run = runs.get(new ImportId(id), reader.scope());
    if (!staged.hasProblems(run)) {
      throw new Refused(
          new InventoryRefusal(Reason.NOT_NOW, "只保留最近一次导入的标注；这次导入没有读完，或之后又导入过。需要时请重新上传。"));
    }
    Path copy = Files.createTempFile("marked", ".tmp");
    try {
      String ending;
      try (OutputStream out = Files.newOutputStream(copy)) {
        ending = marked.write(run, out);
      }
      response.setContentType("application/octet-stream");
      response.setHeader("Content-Disposition", disposition(run.fileName(), ending));
      Files.copy(copy, response.getOutputStream());
    } finally {
      Files.delete(copy);
    }
  }

  private static String disposition(String fileName, String ending) {
    int dot = fileName.lastIndexOf('.');
    String stem = dot > 0 ? fileName.substring(0, dot) : fileName;
    return ContentDisposition.attachment()
        .filename(stem + "（已标注）." + ending, StandardCharsets.UTF_8)
        .build()
        .toString();
  }

  record Mapping(List<MappedAs> columns) {}

  /**
   * A column of the sheet and what it is to be taken for.
   *
   * @param column key of the column of the kind; null when it is not to be taken
   * @param unit in which its numbers stand, such as 万元 or 亩; null when the heading says so
   */
  record MappedAs(int sheet, int index, @Nullable String column, @Nullable String unit) {}

  @PostMapping("/imports/{id}/mapping")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Allowed(Role.CLERK)
  ImportAnswer map(@PathVariable UUID id, @RequestBody Mapping request, Reader reader) {
    List<Choice> choices =
        request.columns().stream()
            .map(one -> new Choice(one.sheet(), one.index(), one.column(), one.unit()))
            .toList();
    importing.readAgain(new ImportId(id), choices, reader);
    return get(id, reader);
  }

  @PostMapping("/imports/{id}/confirm")
  @Allowed(Role.CLERK)
  ImportAnswer confirm(@PathVariable UUID id, @RequestBody ConfirmRequest request, Reader reader) {
    List<UUID> chosen = request.removeAbsent() == null ? List.of() : request.removeAbsent();
    importing.confirm(
        new ImportId(id), Boolean.TRUE.equals(request.removeAllAbsent()), chosen, reader);
    return get(id, reader);
  }

  @PostMapping("/imports/{id}/cancel")
  @Allowed(Role.CLERK)
  ImportAnswer cancel(@PathVariable UUID id, Reader reader) {
    importing.cancel(new ImportId(id), reader);
    return get(id, reader);
  }
}
