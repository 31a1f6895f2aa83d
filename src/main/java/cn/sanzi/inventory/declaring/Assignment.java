package cn.sanzi.inventory.declaring;

import cn.sanzi.access.Scope;
import cn.sanzi.approval.CaseId;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one unit has to declare of one kind (填报任务).
 *
 * @param rev moves with every change of its rows or papers
 * @param submissionNo the last submission frozen, 0 for none
 * @param acceptedNo the last submission accepted into the register, 0 for none
 * @param nilReason why there is nothing to declare; null where there is or nobody said
 * @param since when it came into its state
 */
public record Assignment(
    RegionId region,
    AssignmentId id,
    UUID campaign,
    String campaignName,
    LocalDate baseDate,
    UnitId unit,
    KindCode kind,
    int kindVersion,
    GroupNo group,
    AssignmentState state,
    long rev,
    int submissionNo,
    int acceptedNo,
    @Nullable CaseId caseId,
    @Nullable String nilReason,
    LocalDate due,
    Instant since) {

  /** The submission that a change made now will belong to. */
  public int draftNo() {
    return submissionNo + 1;
  }

  Assignment under(int otherVersion) {
    return new Assignment(
        region,
        id,
        campaign,
        campaignName,
        baseDate,
        unit,
        kind,
        otherVersion,
        group,
        state,
        rev,
        submissionNo,
        acceptedNo,
        caseId,
        nilReason,
        due,
        since);
  }

  public boolean liesIn(Scope scope) {
    return scope.covers(region, unit, group);
  }
}
