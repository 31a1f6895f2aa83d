package cn.sanzi.inventory.progress;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.inventory.Board;
import cn.sanzi.inventory.Board.Axis;
import cn.sanzi.inventory.Board.Line;
import cn.sanzi.inventory.BoardFigures;
import cn.sanzi.inventory.BoardFilter;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.TableStage;
import cn.sanzi.inventory.progress.ReminderStore.Reminded;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking units for what they owe (催办); recorded with what each owed at that moment. */
@Service
class Reminders {

  private static final int LONGEST = 300;

  private final Board board;
  private final ReminderStore store;
  private final Organization organization;
  private final Ids ids;
  private final Clock clock;
  private final Audit audit;

  Reminders(
      Board board,
      ReminderStore store,
      Organization organization,
      Ids ids,
      Clock clock,
      Audit audit) {
    this.board = board;
    this.store = store;
    this.organization = organization;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  /** Reminds those of the units that owe something; says how many these were. */
  @Transactional
  int send(UUID campaign, Set<UUID> units, String text, Reader by) {
    require(!text.isBlank(), "text", "请写明催办内容，例如“请于本周四前上报”。");
    require(text.length() <= LONGEST, "text", "催办内容请控制在 " + LONGEST + " 字以内。");
    List<Reminded> owing = owing(campaign, units, by.scope());
    require(!owing.isEmpty(), "unitIds", "所选单位没有未报的表，或不在您的权限范围内，不需要催办。");
    UUID id = ids.next();
    store.insert(id, campaign, text.strip(), by.actor(), clock.instant(), owing);
    int tables = owing.stream().mapToInt(Reminded::owed).sum();
    for (Reminded one : owing) {
      audit.record(
          new AuditEntry(
              by.actor(),
              "inventory.reminder.sent",
              "reminder",
              id.toString(),
              one.region(),
              one.unit(),
              "催办 %s：%d 张表未报，其中逾期 %d 张（本次共催 %d 家 %d 张）"
                  .formatted(
                      organization.unit(new UnitId(one.unit())).name(),
                      one.owed(),
                      one.overdue(),
                      owing.size(),
                      tables),
              null,
              null));
    }
    return owing.size();
  }

  private List<Reminded> owing(UUID campaign, Set<UUID> units, Scope scope) {
    Scope reach = scope.as(Role.OFFICE, Role.GROUP_REVIEWER);
    return board
        .listLines(campaign, List.of(Axis.REGION, Axis.UNIT), BoardFilter.ALL, reach)
        .stream()
        .map(Reminders::reminded)
        .filter(one -> units.contains(one.unit()) && one.owed() > 0)
        .toList();
  }

  private static Reminded reminded(Line line) {
    return new Reminded(
        Integer.parseInt(String.valueOf(line.values().get(Axis.REGION))),
        UUID.fromString(String.valueOf(line.values().get(Axis.UNIT))),
        owed(line.figures()),
        line.figures().overdue());
  }

  static int owed(BoardFigures figures) {
    return Arrays.stream(TableStage.values())
        .filter(TableStage::isOwed)
        .mapToInt(figures::at)
        .sum();
  }

  private static void require(boolean holds, String field, String sentence) {
    if (!holds) {
      throw new Refused(new InventoryRefusal(Reason.BAD_CAMPAIGN, sentence, field, Map.of()));
    }
  }
}
