package cn.sanzi.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Whether departments in charge review what their units declare (主管部门审核), from a day on.
 *
 * @param value id of the unit or of the department, or a code of CL_UNITTYPE
 */
public record ParentRule(
    UUID id, Reach reach, String value, boolean asked, LocalDate from, String by, Instant at) {

  /** Whom a rule is about; the earlier one is the more particular. */
  public enum Reach {
    /** One unit (某一单位). */
    UNIT,
    /** All units of one department in charge (某主管部门的全部下属单位). */
    PARENT,
    /** All units of one sort (某类性质的单位). */
    TYPE
  }
}
