package cn.sanzi.approval;

import cn.sanzi.approval.ParentRule.Reach;
import cn.sanzi.organization.Unit;
import cn.sanzi.shared.Actor;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules on departments in charge in the database; none is ever changed, a later one holds. */
@Repository
class ParentRules {

  private static final Comparator<ParentRule> MOST_PARTICULAR =
      Comparator.comparing(ParentRule::reach)
          .thenComparing(ParentRule::from, Comparator.reverseOrder())
          .thenComparing(ParentRule::at, Comparator.reverseOrder());

  private final JdbcClient jdbc;

  ParentRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether somebody of the department in charge signs for this unit. */
  boolean reviews(Unit unit, LocalDate day) {
    return unit.parent() != null
        && list().stream()
            .filter(rule -> !rule.from().isAfter(day) && concerns(rule, unit))
            .min(MOST_PARTICULAR)
            .map(ParentRule::asked)
            .orElse(false);
  }

  static boolean concerns(ParentRule rule, Unit unit) {
    return switch (rule.reach()) {
      case UNIT -> rule.value().equals(unit.id().value().toString());
      case PARENT -> unit.parent() != null && rule.value().equals(unit.parent().value().toString());
      case TYPE -> rule.value().equals(unit.type());
    };
  }

  /** All of them, the latest first. */
  List<ParentRule> list() {
    return jdbc.sql("select * from approval.parent_rule order by at desc, id desc")
        .query((row, n) ->
            new ParentRule(
                row.getObject("id", UUID.class),
                Reach.valueOf(row.getString("reach")),
                row.getString("value"),
                row.getBoolean("asked"),
                row.getObject("from_day", LocalDate.class),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void add(ParentRule rule, Actor by) {
    jdbc.sql(
            """
            insert into approval.parent_rule (id, reach, value, asked, from_day, by_id, by_name, at)
            values (:id, :reach, :value, :asked, :from, :by, :byName, :at)
            """)
        .param("id", rule.id())
        .param("reach", rule.reach().name())
        .param("value", rule.value())
        .param("asked", rule.asked())
        .param("from", rule.from())
        .param("by", by.account().value())
        .param("byName", rule.by())
        .param("at", rule.at().atOffset(ZoneOffset.UTC))
        .update();
  }
}
