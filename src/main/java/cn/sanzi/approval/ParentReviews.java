package cn.sanzi.approval;

import cn.sanzi.access.Reader;
import cn.sanzi.approval.ApprovalRefusal.BadChain;
import cn.sanzi.approval.ParentRule.Reach;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Setting which departments in charge review, on the page of chains. */
@Service
class ParentReviews {

  private final ParentRules rules;
  private final ChainBook book;
  private final Organization organization;
  private final Ids ids;
  private final Clock clock;

  ParentReviews(
      ParentRules rules, ChainBook book, Organization organization, Ids ids, Clock clock) {
    this.rules = rules;
    this.book = book;
    this.organization = organization;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A rule with the name of whom it is about.
   *
   * @param units units with a department in charge that it is about today
   */
  record Line(
      Reach reach,
      String value,
      String name,
      boolean asked,
      LocalDate from,
      String by,
      Instant at,
      int units) {}

  List<Line> list() {
    return rules.list().stream()
        .map(rule ->
            new Line(
                rule.reach(),
                rule.value(),
                name(rule.reach(), rule.value()),
                rule.asked(),
                rule.from(),
                rule.by(),
                rule.at(),
                count(rule)))
        .toList();
  }

  @Transactional
  public void set(Reach reach, String value, boolean asked, LocalDate from, Reader by) {
    ChainBook.requireCity(by);
    book.requireDay(from, "from");
    requireSomebody(reach, value);
    var rule =
        new ParentRule(ids.next(), reach, value, asked, from, by.actor().name(), clock.instant());
    rules.add(rule, by.actor());
    String summary = "「%s」自 %s 起%s主管部门审核".formatted(name(reach, value), from, asked ? "须经" : "不经");
    book.record(by.actor(), "approval.parent-review.set", value, summary, List.of());
  }

  private void requireSomebody(Reach reach, String value) {
    switch (reach) {
      case UNIT -> {
        if (unit(value).parent() == null) {
          throw new Refused(BadChain.wrong("该单位没有登记主管部门，请先在单位名册中登记。", "value"));
        }
      }
      case PARENT -> {
        Unit parent = unit(value);
        if (organization.under(parent.id()).isEmpty()) {
          throw new Refused(BadChain.wrong("「" + parent.name() + "」没有下属单位。", "value"));
        }
      }
      case TYPE -> {
        if (organization.units().stream().noneMatch(unit -> unit.type().equals(value))) {
          throw new Refused(BadChain.wrong("名册中没有这种性质的单位。", "value"));
        }
      }
    }
  }

  private Unit unit(String value) {
    try {
      return organization.unit(new UnitId(UUID.fromString(value)));
    } catch (IllegalArgumentException e) {
      throw new Refused(BadChain.wrong("请选择单位。", "value"));
    }
  }

  private String name(Reach reach, String value) {
    return switch (reach) {
      case UNIT -> unit(value).name();
      case PARENT -> unit(value).name() + "的下属单位";
      case TYPE -> "单位性质 " + value;
    };
  }

  private int count(ParentRule rule) {
    return (int)
        organization.units().stream()
            .filter(unit -> unit.parent() != null && ParentRules.concerns(rule, unit))
            .count();
  }
}
