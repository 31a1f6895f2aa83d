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
    Actor by,
    Instant at) {

  /** A heading of the sheet and the column it was taken for; no key when it was passed over. */
  record MappedColumn(
      int sheet,
      int index,
      String heading,
      @Nullable String key,
      @Nullable String label,
      @Nullable String note) {}

  /** A sort of conversion and how often it was made. */
  record Converted(String note, int count) {}

  /** A row of the sheet that is not data. */
  record LeftOut(int sheet, int row, String why) {}
}
