package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.demo.DemoRow;
import cn.sanzi.demo.DemoRows;
import cn.sanzi.demo.Fault;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.UnitDraft;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitRoll;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.platform.testing.DatabaseTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every kind: its template, filled in by the generator, comes back through the import with no
 * problem on clean rows and exactly those of the answer key on the others.
 */
@DatabaseTest
class AnswerKeyTest {

  private static final int CLEAN_ROWS = 15;
  private static final LocalDate BASE_DATE = LocalDate.of(2024, 12, 31);

  /** Types of unit, the likeliest of each system first: some rules speak of one type alone. */
  private static final List<String> TYPES = List.of("11", "22", "31", "21", "41", "51");

  private final Room room;
  private final Staff staff;
  private final UnitRoll roll;
  private final Catalog catalog;
  private final Clock clock;
  private final JdbcClient jdbc;
  private int forbidden;
  private final RuleScores scores = new RuleScores();

  AnswerKeyTest(
      Room room, Staff staff, UnitRoll roll, Catalog catalog, Clock clock, JdbcClient jdbc) {
    this.room = room;
    this.staff = staff;
    this.roll = roll;
    this.catalog = catalog;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /** A unit that declares, and its clerk. */
  private record Place(String type, String name, UnitId unit, Someone clerk) {}

  @Test
  void theImportFindsExactlyWhatWasPutIn() {
    Map<UnitSystem, List<Place>> places = places();
    List<Kind> kinds = catalog.kinds();
    room.campaign(kinds.stream().map(kind -> kind.code().value()).toArray(String[]::new));

    var neverMade = new ArrayList<String>();
    for (Kind kind : kinds) {
      neverMade.addAll(walk(kind, places));
    }

    scores.print();
    assertThat(forbidden).as("kinds that some type of unit may not have").isLessThan(kinds.size());
    assertThat(neverMade).as("faults that could not be put in").isEmpty();
    assertThat(scores.misjudged()).as("rules whose precision or recall is not 1").isEmpty();
  }

  private Map<UnitSystem, List<Place>> places() {
    var all = new LinkedHashMap<UnitSystem, List<Place>>();
    var units = new ArrayList<UnitId>();
    for (UnitSystem system : UnitSystem.values()) {
      for (String type : TYPES) {
        String name = "演示单位" + system.name() + type;
        UnitId unit =
            roll.enter(
                Staff.TESTER, new UnitDraft(Staff.CITY, null, name, name, type, system, null));
        units.add(unit);
        all.computeIfAbsent(system, s -> new ArrayList<>())
            .add(new Place(type, name, unit, staff.clerkOf(unit)));
      }
    }
    // Resources are declared by the lead unit of their group, here by any of them.
    for (int no = 1; no <= 16; no++) {
      roll.staff(Staff.TESTER, new GroupNo(no), units, List.of());
    }
    return all;
  }

  /** Imports what can be made at each type of unit; says which faults none of them took. */
  private List<String> walk(Kind kind, Map<UnitSystem, List<Place>> places) {
    RowForm form = catalog.form(kind.code());
    var rows = new DemoRows(form, catalog::list, kind.code().value().hashCode());
    Set<Fault> open = new LinkedHashSet<>(rows.faults());
    for (Place place : places.getOrDefault(system(kind), List.of())) {
      if (open.isEmpty()) {
        break;
      }
      List<DemoRow> made = made(rows, open, place);
      if (!made.isEmpty()) {
        compare(form, made, place);
      }
    }
    return open.stream().map(fault -> kind.code().value() + " " + fault).toList();
  }

  private UnitSystem system(Kind kind) {
    return List.of(UnitSystem.values()).stream()
        .filter(system ->
            !catalog.counting(kind.code(), system, Staff.CITY, LocalDate.now(clock)).isEmpty())
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nobody counts " + kind.code().value()));
  }

  private List<DemoRow> made(DemoRows rows, Set<Fault> open, Place place) {
    var judging = new Judging(BASE_DATE, LocalDate.now(clock), place.name(), place.type());
    var made = new ArrayList<DemoRow>();
    try {
      for (int i = 0; i < CLEAN_ROWS; i++) {
        made.add(rows.clean(judging));
      }
    } catch (IllegalStateException noCleanRow) {
      // The law forbids some things to some units: there every row is wrong.
      forbidden++;
    }
    for (Fault fault : List.copyOf(open)) {
      Optional<DemoRow> row = rows.wrong(fault, judging);
      if (row.isPresent()) {
        made.add(row.get());
        open.remove(fault);
      }
    }
    return made;
  }

  private void compare(RowForm form, List<DemoRow> rows, Place place) {
    String kind = form.kind().code().value();
    UUID assignment = room.assignment(place.clerk(), place.unit(), kind);
    byte[] template =
        room.download("/api/inventory/assignments/" + assignment + "/template", place.clerk());
    var filled = new FilledTemplate(form, template);
    Room.Answer preview =
        room.upload(assignment, filled.with(rows), kind + ".xlsx", place.clerk()).ok();
    assertThat(preview.body().at("/counts/rows").asInt())
        .as(kind + " " + preview.body())
        .isEqualTo(rows.size());
    Map<Integer, List<String>> found = found(UUID.fromString(preview.text("id")));
    for (int i = 0; i < rows.size(); i++) {
      List<String> expected = rows.get(i).key().stream().map(Object::toString).sorted().toList();
      scores.add(kind, expected, found.getOrDefault(filled.firstRow() + i, List.of()));
    }
  }

  /** Problems of the staged rows, by the sheet's number of the row. */
  private Map<Integer, List<String>> found(UUID importId) {
    var found = new HashMap<Integer, List<String>>();
    jdbc.sql(
            """
            select i.row_number, p ->> 'rule' || '@' || coalesce(p ->> 'column', '') as problem
            from inventory.import_row i cross join lateral jsonb_array_elements(i.problems) p
            where i.import_id = :import
            union all
            select i.row_number, 'duplicate@'
            from inventory.import_row i join inventory.import_duplicate d
              on d.region_id = i.region_id and d.import_id = i.import_id and d.seq = i.seq
            where i.import_id = :import
            order by 1, 2
            """)
        .param("import", importId)
        .query((row, n) ->
            found.computeIfAbsent(row.getInt(1), number -> new ArrayList<>()).add(row.getString(2)))
        .list();
    found.values().forEach(problems -> problems.sort(null));
    return found;
  }
}
