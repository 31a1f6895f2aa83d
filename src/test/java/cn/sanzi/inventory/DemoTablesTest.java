package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Staff;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.demo.DemoRows;
import cn.sanzi.inventory.DemoTables.Stage;
import cn.sanzi.inventory.DemoTables.Table;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import cn.sanzi.platform.testing.DatabaseTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DemoTablesTest {

  private static final KindCode ACCOUNTS = new KindCode("ZH");
  private static final int ROWS = 3;

  private final DemoTables tables;
  private final Staff staff;
  private final Organization organization;
  private final Catalog catalog;
  private final Clock clock;
  private final JdbcClient jdbc;

  DemoTablesTest(
      DemoTables tables,
      Staff staff,
      Organization organization,
      Catalog catalog,
      Clock clock,
      JdbcClient jdbc) {
    this.tables = tables;
    this.staff = staff;
    this.organization = organization;
    this.catalog = catalog;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Test
  void takesEachTableAsFarAsWantedAndLeavesAloneWhatIsBegun() {
    for (int i = 0; i < Stage.values().length + 1; i++) {
      staff.bureau();
    }
    List<Table> open = tables.open(List.of(ACCOUNTS));
    RowForm form = catalog.form(ACCOUNTS);
    var rows = new DemoRows(form, catalog::list, 5);
    List<Stage> stages = List.of(Stage.values());
    for (int i = 0; i < stages.size(); i++) {
      tables.fill(open.get(i), made(rows, open.get(i)), stages.get(i));
    }
    tables.fillNil(open.get(Stage.values().length));

    assertThat(count("select count(*) from inventory.assignment where state = 'OPEN' and rev > 0"))
        .isEqualTo(1);
    assertThat(count("select count(*) from inventory.assignment where state = 'SUBMITTED'"))
        .isEqualTo(4);
    assertThat(count("select count(*) from inventory.assignment where state = 'RETURNED'"))
        .isEqualTo(1);
    assertThat(count("select count(*) from inventory.assignment where state = 'ACCEPTED'"))
        .isEqualTo(1);
    assertThat(count("select count(*) from register.card")).isEqualTo(ROWS);
    assertThat(count("select count(*) from inventory.declared_row where problems is not null"))
        .isZero();

    List<Table> again = tables.open(List.of(ACCOUNTS));
    assertThat(again.stream().filter(Table::begun)).hasSize(Stage.values().length + 1);
    tables.fill(again.getFirst(), made(rows, again.getFirst()), Stage.DRAFT);
    assertThat(count("select count(*) from inventory.declared_row"))
        .isEqualTo(ROWS * Stage.values().length);
  }

  private List<Values> made(DemoRows rows, Table table) {
    Unit unit = organization.unit(table.unit());
    var judging = new Judging(table.baseDate(), LocalDate.now(clock), unit.name(), unit.type());
    return Stream.generate(() -> rows.clean(judging).values()).limit(ROWS).toList();
  }

  private int count(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
