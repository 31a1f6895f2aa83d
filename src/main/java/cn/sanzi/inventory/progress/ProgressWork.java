package cn.sanzi.inventory.progress;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.inventory.Board;
import cn.sanzi.inventory.Board.Task;
import cn.sanzi.inventory.BoardFigures;
import cn.sanzi.inventory.BoardFilter;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.WorkingDays;
import cn.sanzi.worklist.WorkItem;
import cn.sanzi.worklist.WorkItem.Tone;
import cn.sanzi.worklist.WorkProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reminders, for those reminded; what is overdue or soon will be, for those who watch. */
@Component
class ProgressWork implements WorkProvider {

  private static final int SOON = 5;

  private final Board board;
  private final ReminderStore reminders;
  private final Organization organization;
  private final WorkingDays workingDays;
  private final Clock clock;

  ProgressWork(
      Board board,
      ReminderStore reminders,
      Organization organization,
      WorkingDays workingDays,
      Clock clock) {
    this.board = board;
    this.reminders = reminders;
    this.organization = organization;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  @Override
  public List<WorkItem> listWaiting(Reader reader, LocalDate today) {
    var items = new ArrayList<WorkItem>();
    if (reader.scope().holds(Role.CLERK, Role.HEAD)) {
      reminders.listOpen(reader.scope().as(Role.CLERK, Role.HEAD)).stream()
          .map(this::reminded)
          .forEach(items::add);
    }
    if (reader.scope().holds(Role.OFFICE, Role.GROUP_REVIEWER)) {
      Scope watched = reader.scope().as(Role.OFFICE, Role.GROUP_REVIEWER);
      for (Task task : board.listTasks(watched)) {
        int left = workingDays.between(today, task.due());
        if (left <= SOON) {
          board.listLines(task.id(), List.of(), BoardFilter.ALL, watched).stream()
              .filter(line -> line.figures().handedIn() < line.figures().tables())
              .map(line -> watched(task, line.figures(), left))
              .forEach(items::add);
        }
      }
    }
    return items;
  }

  private WorkItem reminded(ReminderStore.Open open) {
    return new WorkItem(
        "remind:" + open.id() + ":" + open.unit(),
        "催办：还有 " + open.owed() + " 张表未报。" + open.text(),
        new WorkItem.Badge("催办", Tone.LATE),
        open.campaign(),
        open.by() + " 催 " + organization.unit(new UnitId(open.unit())).shortName(),
        open.at(),
        open.due(),
        "/inventory/assignments",
        List.of(new WorkItem.Action("去填报", "/inventory/assignments")));
  }

  private WorkItem watched(Task task, BoardFigures figures, int left) {
    boolean late = figures.overdue() > 0;
    String page =
        "/inventory/progress?campaign=%s&view=rows&%s"
            .formatted(task.id(), late ? "late=OVERDUE" : "handedIn=false");
    int open = late ? figures.overdue() : figures.tables() - figures.handedIn();
    return new WorkItem(
        "watch:" + task.id(),
        (late ? "逾期未报 " : "即将到期未报 ") + open + " 张表，可逐单位催办",
        new WorkItem.Badge(
            late ? "逾期" : left == 0 ? "今天截止" : "剩 " + left + " 个工作日", late ? Tone.LATE : Tone.SOON),
        task.name(),
        "进度",
        clock.instant(),
        task.due(),
        page,
        List.of(
            new WorkItem.Action(
                "去催办", "/inventory/progress?campaign=" + task.id() + "&view=unit")));
  }
}
