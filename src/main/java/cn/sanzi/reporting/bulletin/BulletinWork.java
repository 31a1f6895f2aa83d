package cn.sanzi.reporting.bulletin;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.platform.WorkingDays;
import cn.sanzi.worklist.WorkItem;
import cn.sanzi.worklist.WorkItem.Tone;
import cn.sanzi.worklist.WorkProvider;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Drafts that wait to be issued, for the office that drew them. */
@Component
class BulletinWork implements WorkProvider {

  private final Bulletins bulletins;
  private final WorkingDays workingDays;

  BulletinWork(Bulletins bulletins, WorkingDays workingDays) {
    this.bulletins = bulletins;
    this.workingDays = workingDays;
  }

  @Override
  public List<WorkItem> listWaiting(Reader reader, LocalDate today) {
    if (!reader.scope().holds(Role.OFFICE)) {
      return List.of();
    }
    return bulletins.list(reader).stream()
        .filter(one -> !one.issued() && Bulletins.mayWrite(one, reader))
        .map(BulletinWork::item)
        .toList();
  }

  private static WorkItem item(Bulletin one) {
    String page = "/reporting/bulletins/" + one.id();
    return new WorkItem(
        "bulletin:" + one.id(),
        one.words().title(),
        new WorkItem.Badge("待印发", Tone.TODO),
        one.campaignName(),
        "周四通报",
        one.changedAt(),
        one.day(),
        page,
        List.of(new WorkItem.Action("去印发", page)));
  }

  @Override
  public List<Day> listDays(Reader reader, LocalDate today) {
    return reader.scope().holds(Role.OFFICE)
        ? List.of(new Day(BulletinDay.from(today, workingDays), "出周四通报"))
        : List.of();
  }
}
