package cn.sanzi.approval;

import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands.
 *
 * @param stages the whole chain, of the version the case began with
 * @param stage index of the stage it waits at, or ended at
 * @param started when it began its way
 * @param since when it came to this stage
 */
public record CaseView(
    CaseId id,
    String subjectType,
    String subjectId,
    String title,
    RegionId region,
    UnitId unit,
    @Nullable GroupNo group,
    Set<AccountId> declarants,
    List<Stage> stages,
    int stage,
    State state,
    int rev,
    Instant started,
    Instant since,
    List<CaseStep> steps) {

  /** States of a case. */
  public enum State {
    RUNNING,
    ACCEPTED,
    RETURNED,
    WITHDRAWN
  }

  /** Stages that it has passed, to which it can be sent back. */
  public List<Stage> passed() {
    return state == State.RUNNING ? stages.subList(0, stage) : List.of();
  }

  /** The same case with these steps behind it. */
  CaseView after(List<CaseStep> taken) {
    return new CaseView(
        id,
        subjectType,
        subjectId,
        title,
        region,
        unit,
        group,
        declarants,
        stages,
        stage,
        state,
        rev,
        started,
        since,
        taken);
  }

  /** The stage it waits at. */
  public Stage current() {
    return stages.get(stage);
  }
}
