package cn.sanzi.inventory.importing;

import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.jobs.JobView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as the page sees it.
 *
 * @param marked whether its workbook with the problems marked can be fetched
 */
record ImportAnswer(
    UUID id,
    UUID assignmentId,
    String fileName,
    Instant at,
    String by,
    String state,
    long done,
    long total,
    @Nullable String refusal,
    Counts counts,
    List<Mapped> mapping,
    List<ImportRun.Converted> converted,
    List<ImportRun.LeftOut> leftOut,
    List<String> warnings,
    boolean stale,
    boolean marked) {

  record Counts(
      int rows,
      int added,
      int changed,
      int unchanged,
      int absent,
      int refused,
      int blocking,
      int toExplain,
      int hints) {}

  record Mapped(
      int sheet,
      int index,
      String heading,
      @Nullable String column,
      @Nullable String label,
      @Nullable String note,
      @Nullable Likeness how,
      int sure,
      @Nullable String unit,
      List<String> samples) {

    static Mapped of(ImportRun.MappedColumn one) {
      Likeness how = one.how();
      return new Mapped(
          one.sheet(),
          one.index(),
          one.heading(),
          one.key(),
          one.label(),
          one.note(),
          how,
          how == null ? 0 : how.percent(),
          one.unit(),
          one.samples());
    }
  }

  static ImportAnswer of(
      ImportRun run, Assignment assignment, @Nullable JobView job, boolean marked) {
    boolean failed =
        run.state() == ImportState.READING && job != null && job.state() == JobView.State.FAILED;
    ImportCounts c = run.counts();
    return new ImportAnswer(
        run.id().value(),
        run.assignment().value(),
        run.fileName(),
        run.at(),
        run.by().name(),
        failed ? ImportState.FAILED.name() : run.state().name(),
        job == null ? 0 : job.done(),
        job == null ? 0 : job.total(),
        failed && job != null ? job.error() : run.refusal(),
        new Counts(
            c.rows(),
            c.added(),
            c.changed(),
            c.unchanged(),
            c.absent(),
            c.refused(),
            c.blocking(),
            c.toExplain(),
            c.hints()),
        run.mapping().stream().map(Mapped::of).toList(),
        run.converted(),
        run.leftOut(),
        run.warnings(),
        run.state() == ImportState.READY && run.baseRev() != assignment.rev(),
        marked);
  }
}
