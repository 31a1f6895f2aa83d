package cn.sanzi.inventory;

import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One unit's table of one kind, as the board tells it.
 *
 * @param handedInAt first handing in that was not taken back
 * @param lateDays working days late: as recorded when handed in, or up to today
 * @param overdue whether it is past its deadline and not handed in
 */
public record BoardRow(
    AssignmentId id,
    RegionId region,
    UnitId unit,
    GroupNo group,
    String kind,
    TableStage stage,
    LocalDate due,
    Instant since,
    @Nullable Instant handedInAt,
    int lateDays,
    boolean overdue) {

  /** Where a page that begins behind it begins. */
  public String place() {
    return region.value() + "_" + unit.value() + "_" + kind;
  }
}
