package cn.sanzi.inventory.review;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.declaring.RowDifferences.Difference;
import cn.sanzi.inventory.review.ChangeRows.ChangeCounts;
import cn.sanzi.inventory.review.ChangeRows.ChangeRow;
import cn.sanzi.inventory.review.Changes.Overview;
import cn.sanzi.inventory.review.Threshold.Figure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes against the register, their explanations and thresholds over HTTP. */
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
class ExplainingController {

  private final Changes changes;
  private final Thresholds thresholds;

  ExplainingController(Changes changes, Thresholds thresholds) {
    this.changes = changes;
    this.thresholds = thresholds;
  }

  /**
   * @param thresholds by figure, in percent
   */
  record ChangesAnswer(
      ChangeCounts counts, Map<String, String> thresholds, List<ChangeAnswer> rows) {}

  record ChangeAnswer(
      UUID assetId,
      @Nullable UUID rowId,
      @Nullable String number,
      String name,
      String change,
      List<MovedAnswer> figures,
      List<Difference> columns,
      boolean asked,
      @Nullable String explanation,
      @Nullable String explainedBy) {}

  record MovedAnswer(
      Figure figure, String label, @Nullable String before, @Nullable String after, boolean over) {}

  record ExplainRequest(List<UUID> assetIds, String text) {}

  record Explained(int rows) {}

  record ThresholdAnswer(
      @Nullable String kind,
      Figure figure,
      String label,
      String percent,
      boolean asked,
      LocalDate from,
      String by,
      Instant at) {}

  record ThresholdRequest(
      @Nullable String kind, Figure figure, BigDecimal percent, boolean asked, LocalDate from) {}

  @GetMapping("/assignments/{id}/changes")
  ChangesAnswer changes(@PathVariable UUID id, Reader reader) {
    Overview found = changes.overview(new AssignmentId(id), reader);
    Map<String, String> inEffect = new TreeMap<>();
    found.thresholds().forEach((figure, p) -> inEffect.put(figure.name(), percent(p)));
    return new ChangesAnswer(
        found.counts(),
        inEffect,
        found.rows().stream().map(c -> answer(c.row(), c.columns())).toList());
  }

  private static ChangeAnswer answer(ChangeRow row, List<Difference> columns) {
    return new ChangeAnswer(
        row.assetId(),
        row.rowId(),
        row.number(),
        row.name(),
        row.change(),
        row.figures().stream()
            .map(m ->
                new MovedAnswer(
                    m.figure(),
                    m.figure().label(),
                    plain(m.before()),
                    plain(m.after()),
                    row.over().contains(m.figure())))
            .toList(),
        columns,
        !row.over().isEmpty(),
        row.explanation(),
        row.explainedBy());
  }

  @PostMapping("/assignments/{id}/changes/explain")
  @Allowed(Role.CLERK)
  Explained explain(@PathVariable UUID id, @RequestBody ExplainRequest request, Reader reader) {
    return new Explained(
        changes.explain(new AssignmentId(id), request.assetIds(), request.text(), reader));
  }

  @GetMapping("/thresholds")
  List<ThresholdAnswer> thresholds() {
    return thresholds.list().stream()
        .map(t ->
            new ThresholdAnswer(
                t.kind(),
                t.figure(),
                t.figure().label(),
                percent(t.percent()),
                t.asked(),
                t.from(),
                t.by(),
                t.at()))
        .toList();
  }

  @PostMapping("/thresholds")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(Role.OFFICE)
  void set(@RequestBody ThresholdRequest request, Reader reader) {
    thresholds.set(
        request.kind(),
        request.figure(),
        request.percent(),
        request.asked(),
        request.from(),
        reader);
  }

  private static String percent(BigDecimal percent) {
    return percent.stripTrailingZeros().toPlainString();
  }

  private static @Nullable String plain(@Nullable BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }
}
