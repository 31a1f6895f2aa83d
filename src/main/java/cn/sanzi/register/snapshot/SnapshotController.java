package cn.sanzi.register.snapshot;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.register.page.VersionHistory;
import cn.sanzi.register.snapshot.DifferenceAnswers.ExplanationAnswer;
import cn.sanzi.register.snapshot.DifferenceAnswers.PartAnswer;
import cn.sanzi.register.snapshot.DifferenceAnswers.RowAnswer;
import cn.sanzi.register.snapshot.Differences.By;
import cn.sanzi.register.snapshot.Differences.Row;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Snapshots, their proof and their differences over HTTP. */
@RestController
@RequestMapping("/api/register/snapshots")
@Allowed({
  Role.CLERK,
  Role.HEAD,
  Role.PARENT_REVIEWER,
  Role.GROUP_REVIEWER,
  Role.OFFICE,
  Role.LEADER,
  Role.AUDITOR
})
class SnapshotController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int MOST = 200;

  private final Snapshots snapshots;
  private final SnapshotAnswers answers;
  private final SnapshotStore store;
  private final SnapshotSums sums;
  private final Differences differences;
  private final DifferenceExport export;
  private final VersionHistory history;

  SnapshotController(
      Snapshots snapshots,
      SnapshotAnswers answers,
      SnapshotStore store,
      SnapshotSums sums,
      Differences differences,
      DifferenceExport export,
      VersionHistory history) {
    this.snapshots = snapshots;
    this.answers = answers;
    this.store = store;
    this.sums = sums;
    this.differences = differences;
    this.export = export;
    this.history = history;
  }

  record TakeRequest(String title, LocalDate baseDate) {}

  record Taken(UUID id) {}

  record Ordered(UUID jobId) {}

  /**
   * What is compared, narrowed.
   *
   * @param against a later snapshot; missing for the living register
   */
  record CutQuery(
      @Nullable UUID against,
      @Nullable String kind,
      @Nullable UUID unitId,
      @Nullable Integer regionId) {

    Cut of(UUID snapshot, Reader reader) {
      return new Cut(snapshot, against, kind, unitId, regionId, reader.scope());
    }
  }

  /** Rows with the number that the next page begins after; null on the last. */
  record RowPage(List<RowAnswer> rows, @Nullable String next) {}

  @GetMapping
  List<SnapshotAnswers.Answer> list() {
    return answers.list();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Allowed(Role.OFFICE)
  Taken take(@RequestBody TakeRequest request, Reader reader) {
    return new Taken(snapshots.take(request.title(), request.baseDate(), reader));
  }

  @GetMapping("/{id}")
  SnapshotAnswers.Answer get(@PathVariable UUID id) {
    return answers.get(id);
  }

  @PostMapping("/{id}/check")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Allowed({Role.OFFICE, Role.AUDITOR})
  Ordered check(@PathVariable UUID id, Reader reader) {
    return new Ordered(snapshots.check(id, reader).value());
  }

  @GetMapping("/{id}/parts")
  List<PartAnswer> parts(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable UUID unitId,
      Reader reader) {
    return sums.parts(store.getFrozen(id).id(), kind, unitId, reader.scope()).stream()
        .map(PartAnswer::of)
        .toList();
  }

  @GetMapping("/{id}/difference")
  ExplanationAnswer difference(
      @PathVariable UUID id,
      @ParameterObject CutQuery query,
      @RequestParam(defaultValue = "KIND") By by,
      Reader reader) {
    return ExplanationAnswer.of(differences.explain(cut(id, query, reader), by));
  }

  @GetMapping("/{id}/difference/rows")
  RowPage rows(
      @PathVariable UUID id,
      @ParameterObject CutQuery query,
      @RequestParam(required = false) @Nullable String change,
      @RequestParam(required = false) @Nullable String cause,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "50") int limit,
      Reader reader) {
    int most = Math.clamp(limit, 1, MOST);
    List<Row> rows = differences.rows(cut(id, query, reader), change, cause, after, most);
    List<RowAnswer> shown = rows.stream().map(RowAnswer::of).toList();
    return new RowPage(shown, rows.size() < most ? null : rows.getLast().number());
  }

  /** Every act between the two states of one asset, with the columns that it changed. */
  @GetMapping("/{id}/difference/rows/{number}")
  List<VersionHistory.Version> steps(
      @PathVariable UUID id,
      @PathVariable String number,
      @ParameterObject CutQuery query,
      Reader reader) {
    Differences.Span span = differences.span(cut(id, query, reader), number);
    return history.of(span.region(), span.asset()).stream()
        .filter(v -> v.version() > span.from() && v.version() <= span.to())
        .toList();
  }

  @GetMapping(path = "/{id}/difference/export", produces = XLSX)
  void export(
      @PathVariable UUID id,
      @ParameterObject CutQuery query,
      Reader reader,
      HttpServletResponse response)
      throws IOException {
    Cut cut = cut(id, query, reader);
    response.setContentType(XLSX);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("快照差异.xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    export.write(store.get(id), cut, reader, response.getOutputStream());
  }

  private Cut cut(UUID id, CutQuery query, Reader reader) {
    store.getFrozen(id);
    if (query.against() != null) {
      store.getFrozen(query.against());
    }
    return query.of(id, reader);
  }
}
