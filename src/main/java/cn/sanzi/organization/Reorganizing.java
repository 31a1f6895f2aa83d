package cn.sanzi.organization;

import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.organization.UnitBelongings.Line;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Renames, merges and abolishes units, each as one act that is done whole or not at all. */
@Component
@Transactional
public class Reorganizing {

  private static final int LONGEST_PAPER = 200;

  private final ReorganizationRows rows;
  private final Organization organization;
  private final RosterChanges roster;
  private final UnitRoll roll;
  private final List<UnitBelongings> belongings;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Reorganizing(
      ReorganizationRows rows,
      Organization organization,
      RosterChanges roster,
      UnitRoll roll,
      List<UnitBelongings> belongings,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.rows = rows;
    this.organization = organization;
    this.roster = roster;
    this.roll = roll;
    this.belongings = belongings;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** What a merger would move, and what has to be settled before. */
  public record Preview(List<Line> lines, List<String> obstacles) {}

  public List<Act> acts(UnitId id) {
    return rows.acts(id);
  }

  /** Gives a unit another name from that day on; what was before keeps the old one. */
  public void rename(
      Actor actor, UnitId id, String name, String shortName, LocalDate effective, String paper) {
    requireDay(id, effective, paper);
    Unit unit = organization.unit(id);
    require(!unit.name().equals(name), "name", "新名称与现名相同。");
    roll.require(
        id,
        new UnitDraft(
            unit.region(),
            unit.uscc(),
            name,
            shortName,
            unit.type(),
            unit.system(),
            unit.parent()));
    rows.rename(id, name, shortName, effective);
    finish(actor, "RENAME", unit, null, effective, paper, "“" + unit.name() + "”更名为“" + name + "”");
  }

  @Transactional(readOnly = true)
  public Preview preview(UnitId from, UnitId to, LocalDate effective) {
    requireOther(from, to);
    requireApart(from, to);
    Merger merger = merger(from, to, effective, "");
    List<Line> lines = new ArrayList<>();
    belongings.forEach(room -> lines.addAll(room.of(merger)));
    lines.add(new Line("下属单位（家）", rows.children(from), "主管部门改为接收单位"));
    lines.add(new Line("工作小组席位（个）", rows.seats(from), "由接收单位接替"));
    return new Preview(
        lines, belongings.stream().flatMap(room -> room.obstacles(merger).stream()).toList());
  }

  /** Lets one unit go up in another: all it has and has in hand goes there, and it is no more. */
  public void merge(Actor actor, UnitId from, UnitId to, LocalDate effective, String paper) {
    requireOther(from, to);
    // In one order, so that two acts over the same units wait for each other.
    UnitId first = from.value().compareTo(to.value()) < 0 ? from : to;
    rows.lock(first);
    requireDay(to, effective, paper);
    requireDay(from, effective, paper);
    requireApart(from, to);
    Unit source = organization.unit(from);
    Unit target = organization.unit(to);
    Merger merger = merger(from, to, effective, paper);
    List<String> obstacles =
        belongings.stream().flatMap(room -> room.obstacles(merger).stream()).toList();
    require(obstacles.isEmpty(), null, String.join("", obstacles));
    belongings.forEach(room -> room.hand(merger, actor));
    rows.handChildren(from, to);
    rows.handSeats(from, to, effective);
    rows.end(from, effective);
    finish(
        actor,
        "MERGE",
        source,
        to,
        effective,
        paper,
        "“" + source.name() + "”并入“" + target.name() + "”");
  }

  /** Abolishes a unit that has nothing any more. */
  public void abolish(Actor actor, UnitId id, LocalDate effective, String paper) {
    requireDay(id, effective, paper);
    Unit unit = organization.unit(id);
    Merger nowhere = new Merger(id, id, effective, paper);
    List<String> left =
        belongings.stream()
            .flatMap(room -> room.of(nowhere).stream())
            .filter(line -> line.count() > 0)
            .map(line -> line.what() + " " + line.count())
            .toList();
    require(
        left.isEmpty(),
        null,
        "“" + unit.name() + "”名下还有：" + String.join("、", left) + "。请并入接收单位，或先办结、移交后再撤销。");
    require(rows.children(id) == 0, null, "“" + unit.name() + "”还是其他单位的主管部门，请先变更它们的主管部门。");
    require(rows.seats(id) == 0, null, "“" + unit.name() + "”还在工作小组中，请先调整小组。");
    rows.end(id, effective);
    finish(actor, "ABOLISH", unit, null, effective, paper, "撤销“" + unit.name() + "”");
  }

  private Merger merger(UnitId from, UnitId to, LocalDate effective, String paper) {
    String name = organization.unit(from).name() + "并入" + organization.unit(to).name();
    return new Merger(
        from, to, effective, "机构变动：" + name + "（" + paper + "，自 " + effective + " 起）");
  }

  private static void requireOther(UnitId from, UnitId to) {
    require(!from.equals(to), "to", "不能把单位并入它自己。");
  }

  private void requireApart(UnitId from, UnitId to) {
    Unit source = organization.unit(from);
    Unit target = organization.unit(to);
    require(source.region().equals(target.region()), "to", "两家单位不在同一辖区，跨辖区的须先办理跨区划转，再撤销原单位。");
    for (UnitId above = target.parent(); above != null; above = organization.unit(above).parent()) {
      require(
          !above.equals(from),
          "to",
          "“" + target.name() + "”是“" + source.name() + "”的下属单位，请先变更其主管部门再并入。");
    }
  }

  private void requireDay(UnitId id, LocalDate effective, String paper) {
    require(
        !paper.isBlank() && paper.length() <= LONGEST_PAPER, "paper", "请填写批准文件的文号或名称（200 字以内）。");
    require(!effective.isAfter(LocalDate.now(clock)), "effective", "生效日期不能晚于今天，请在生效当天或之后办理。");
    LocalDate since =
        rows.lock(id)
            .orElseThrow(() ->
                new Refused(
                    new ReorganizationRefusal(
                        null, "“" + organization.unit(id).name() + "”已经撤销，不能再办理机构变动。")));
    require(
        effective.isAfter(since),
        "effective",
        "“%s”自 %s 起使用现名，生效日期须晚于这一天；录入有误的请直接修改单位信息。".formatted(organization.unit(id).name(), since));
  }

  private void finish(
      Actor actor,
      String kind,
      Unit unit,
      @Nullable UnitId successor,
      LocalDate effective,
      String paper,
      String what) {
    String summary = what + "，自 " + effective + " 起生效（" + paper.strip() + "）";
    var act = new Act(kind, effective, paper.strip(), summary, actor.name(), clock.instant());
    rows.insert(ids.next(), kind, unit.id(), successor, act, actor);
    roster.changed();
    audit.record(
        new AuditEntry(
            actor,
            "organization.unit.reorganized",
            "unit",
            unit.id().value().toString(),
            unit.region().value(),
            unit.id().value(),
            summary,
            null,
            null));
  }

  private static void require(boolean holds, @Nullable String field, String sentence) {
    if (!holds) {
      throw new Refused(new ReorganizationRefusal(field, sentence));
    }
  }
}
