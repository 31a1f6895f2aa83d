package cn.sanzi.inventory.duplicates;

import cn.sanzi.access.Grant;
import cn.sanzi.access.PostId;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.AssignmentState;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.Remarks;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People say what a pair is; a second declaration of one thing gets a remark at its row (认定重报). */
@Service
class Deciding {

  private final Pairs pairs;
  private final Assignments assignments;
  private final Remarks remarks;
  private final Organization organization;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Deciding(
      Pairs pairs,
      Assignments assignments,
      Remarks remarks,
      Organization organization,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.pairs = pairs;
    this.assignments = assignments;
    this.remarks = remarks;
    this.organization = organization;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  void decide(UUID id, PairState state, String note, int rev, Reader reader) {
    Scope deciders = reader.scope().as(Role.GROUP_REVIEWER, Role.OFFICE);
    StoredPair pair = pairs.get(id, deciders);
    if (pair.rev() != rev) {
      throw new Refused(
          new InventoryRefusal(
              Reason.CHANGED_SINCE,
              pair.by() == null ? "这一对的填报内容刚有变化，请看过后再认定。" : pair.by() + "刚刚认定过这一对，请看过后再认定。"));
    }
    if (state != PairState.OPEN && note.isBlank()) {
      throw new Refused(
          new InventoryRefusal(Reason.BLOCKED, "请写明依据，例如查了哪份证、向谁核实。", "note", Map.of()));
    }
    pairs.decide(id, state, note.strip(), reader.actor(), clock.instant());
    if (state == PairState.SAME) {
      remark(pair, reader);
    }
    record(pair, state, note, reader);
  }

  /** At the row that came second: the one that is not in the register, else the later. */
  private void remark(StoredPair pair, Reader reader) {
    boolean firstIsSecond = pair.one().number() == null && pair.other().number() != null;
    Face second = pair.face(firstIsSecond);
    Face first = pair.face(!firstIsSecond);
    if (second.number() != null) {
      return;
    }
    var whole = new Scope(List.of(new Grant(new PostId(pair.id()), Role.OFFICE, null, null, null)));
    Assignment assignment = assignments.lock(new AssignmentId(second.assignment()), whole);
    if (assignment.state() != AssignmentState.ACCEPTED) {
      String holder = organization.unit(new UnitId(first.unit())).name();
      String where = first.number() == null ? "申报的" : "已入库的";
      String text =
          "与%s%s「%s」%s经认定为同一项资产，请删去本行；有异议的，请与对方核对后联系审核人。"
              .formatted(
                  holder,
                  where,
                  first.name(),
                  first.number() == null ? "" : "（" + first.number() + "）");
      remarks.add(assignment, ids.next(), second.id(), null, text, reader.actor(), clock.instant());
    }
  }

  private void record(StoredPair pair, PairState state, String note, Reader reader) {
    Face second = pair.other();
    audit.record(
        new AuditEntry(
            reader.actor(),
            "inventory.duplicate.decided",
            "duplicate",
            pair.id().toString(),
            new RegionId(second.region()).value(),
            second.unit(),
            "认定「%s」与「%s」：%s。%s"
                .formatted(pair.one().name(), second.name(), state.label(), note.strip()),
            "{\"state\":\"" + pair.state().label() + "\"}",
            "{\"state\":\"" + state.label() + "\"}"));
  }
}
