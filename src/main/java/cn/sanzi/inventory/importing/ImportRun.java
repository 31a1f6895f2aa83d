package cn.sanzi.inventory.importing;

import cn.sanzi.files.FileId;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.jobs.JobId;
import cn.sanzi.organization.RegionId;
import cn.sanzi.shared.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One upload of one workbook into one assignment.
 *
 * @param baseRev revision of the assignment that it was compared with
 * @param refusal why the file as a whole was refused
 * @param warnings what is to be told of the file as a whole
 * @param choices what the clerk said of its columns
 */
record ImportRun(
    ImportId id,
    RegionId region,
    AssignmentId assignment,
    FileId file,
    String fileName,
    ImportState state,
    @Nullable JobId job,
    long baseRev,
    ImportCounts counts,
    @Nullable String refusal,
    List<MappedColumn> mapping,
    List<Converted> converted,
    List<LeftOut> leftOut,
    List<String> warnings,
    List<Choice> choices,
    Actor by,
    Instant at) {

  /**
   * A heading of the sheet and the column it was taken for; no key when it was passed over.
   *
   * @param index of the column in the sheet; -1 for the name of the sheet
   * @param how why it was taken for that column; null when it was passed over
   * @param unit in which its numbers stand, when it is not the column's
   * @param samples the first cells below, long numbers masked
   */
  record MappedColumn(
      int sheet,
      int index,
      String heading,
      @Nullable String key,
      @Nullable String label,
      @Nullable String note,
      @Nullable Likeness how,
      @Nullable String unit,
      List<String> samples) {

    /** Mappings stored before they told how sure they are have no samples. */
    MappedColumn {
      samples = samples == null ? List.of() : samples;
    }

    MappedColumn with(List<String> cells) {
      return new MappedColumn(sheet, index, heading, key, label, note, how, unit, cells);
    }
  }

  /** A sort of conversion and how often it was made. */
  record Converted(String note, int count) {}

  /** A row of the sheet that is not data. */
  record LeftOut(int sheet, int row, String why) {}
}
