package cn.sanzi.inventory.campaign;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.AssignmentState;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.Trail;
import cn.sanzi.platform.Ids;
import cn.sanzi.platform.WorkingDays;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Giving tables a later deadline, and received ones back to their clerks (重新开放): an act with a
 * reason. What lateness came about until then stays.
 */
@Service
class Reopening {

  private static final int LONGEST = 300;
  private static final int MOST = 2000;

  private final Assignments assignments;
  private final ReopeningStore store;
  private final WorkingDays workingDays;
  private final Ids ids;
  private final Clock clock;
  private final Trail trail;

  Reopening(
      Assignments assignments,
      ReopeningStore store,
      WorkingDays workingDays,
      Ids ids,
      Clock clock,
      Trail trail) {
    this.assignments = assignments;
    this.store = store;
    this.workingDays = workingDays;
    this.ids = ids;
    this.clock = clock;
    this.trail = trail;
  }

  /** All or none of them. */
  @Transactional
  void reopen(UUID campaign, List<UUID> tables, LocalDate due, String reason, Reader by) {
    LocalDate today = LocalDate.now(clock);
    require(!tables.isEmpty() && tables.size() <= MOST, "ids", "请选择要重新开放的表，一次至多 2000 张。");
    require(!due.isBefore(today), "due", "新的截止日不能早于今天。");
    require(!reason.isBlank() && reason.length() <= LONGEST, "reason", "请写明重新开放的原因，300 字以内。");
    Scope office = by.scope().as(Role.OFFICE);
    for (UUID id : tables.stream().distinct().sorted().toList()) {
      Assignment assignment = assignments.lock(new AssignmentId(id), office);
      require(assignment.campaign().equals(campaign), "ids", "所选的表不属于这次清查任务。");
      require(
          assignment.state() != AssignmentState.SUBMITTED,
          "ids",
          "所选的表有正在审核的，请先由审核人退回或由单位撤回，再重新开放。");
      require(!due.isBefore(assignment.due()), "due", "新的截止日不能早于原截止日 " + assignment.due() + "。");
      reopen(assignment, due, reason.strip(), today, by);
    }
  }

  private void reopen(
      Assignment assignment, LocalDate due, String reason, LocalDate today, Reader by) {
    Instant now = clock.instant();
    int late =
        store.wasHandedIn(assignment)
            ? 0
            : Math.max(0, workingDays.between(assignment.due(), today));
    store.record(ids.next(), assignment, due, late, reason, by.actor(), now);
    store.moveDeadline(assignment, due, late);
    if (assignment.state() == AssignmentState.ACCEPTED) {
      assignments.enter(assignment, AssignmentState.OPEN, now);
      assignments.waitsFor(assignment, null);
    }
    trail.record(
        assignment,
        "inventory.assignment.reopened",
        "重新开放（原为%s），截止日由 %s 改为 %s%s：%s"
            .formatted(
                assignment.state().label(),
                assignment.due(),
                due,
                late > 0 ? "，此前迟报 " + late + " 个工作日记录在案" : "",
                reason),
        by.actor());
  }

  private static void require(boolean holds, String field, String sentence) {
    if (!holds) {
      throw new Refused(new InventoryRefusal(Reason.BAD_CAMPAIGN, sentence, field, Map.of()));
    }
  }
}
