package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Forms;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.RuleCases;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitRoll;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.platform.testing.DatabaseTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every kind, from a clerk's own workbook to its rows, and back through the template. */
@DatabaseTest
class EveryKindTest {

  private static final int GROUPS = 16;

  /** A unit and its clerk. */
  private record Desk(UnitId unit, Someone clerk) {}

  private final Room room;
  private final Staff staff;
  private final UnitRoll roll;

  EveryKindTest(Room room, Staff staff, UnitRoll roll) {
    this.room = room;
    this.staff = staff;
    this.roll = roll;
  }

  @Test
  void aCleanRowOfEveryKindIsDeclaredAndComesBackInItsTemplate() {
    List<Desk> desks = desks();
    room.campaign(Forms.all().keySet().toArray(String[]::new));
    var nowhere = new ArrayList<String>();
    for (String code : Forms.all().keySet()) {
      desks.stream()
          .filter(desk -> !assignment(desk, code).isEmpty())
          .findFirst()
          .ifPresentOrElse(
              desk -> walk(Forms.of(code).kind(), desk.clerk, assignment(desk, code)),
              () -> nowhere.add(code));
    }
    assertThat(nowhere).as("kinds that nobody declares").isEmpty();
  }

  private void walk(Kind kind, Someone clerk, String assignment) {
    String code = kind.code().value();
    UUID id = UUID.fromString(assignment);

    Room.Answer first = room.upload(id, workbook(kind), code + ".xlsx", clerk);
    assertThat(first.text("state")).as(code).isEqualTo("READY");
    assertThat(first.body().at("/counts/added").asInt()).as("%s %s", code, first).isEqualTo(1);
    assertThat(first.body().at("/counts/blocking").asInt()).as("%s %s", code, first).isZero();
    room.confirm(first, clerk).ok();

    byte[] template =
        room.download("/api/inventory/assignments/" + assignment + "/template", clerk);
    Room.Answer again = room.upload(id, template, code + ".xlsx", clerk);
    assertThat(again.body().at("/counts/unchanged").asInt()).as("%s %s", code, again).isEqualTo(1);
  }

  /** One desk in every system; the bureau leads all groups. */
  private List<Desk> desks() {
    var desks = new ArrayList<Desk>();
    for (UnitSystem system : UnitSystem.values()) {
      UnitId unit = staff.unit(Staff.CITY, system);
      desks.add(new Desk(unit, staff.clerkOf(unit)));
    }
    List<UnitId> lead = List.of(desks.getFirst().unit);
    IntStream.rangeClosed(1, GROUPS)
        .forEach(no -> roll.staff(Staff.TESTER, new GroupNo(no), lead, List.of()));
    return desks;
  }

  /** Empty when that desk has nothing to declare of the kind. */
  private String assignment(Desk desk, String kind) {
    JsonNode lines = room.get("/api/inventory/assignments?kind=" + kind, desk.clerk).ok().body();
    for (JsonNode line : lines) {
      if (line.path("unitId").asString().equals(desk.unit.value().toString())) {
        return line.path("id").asString();
      }
    }
    return "";
  }

  private static byte[] workbook(Kind kind) {
    Map<String, String> clean = RuleCases.of(kind.code().value()).clean();
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(kind.name());
      int at = 0;
      for (Column column : kind.columns()) {
        String text = clean.get(column.key());
        if (text != null) {
          sheet.value(0, at, column.label());
          sheet.value(1, at++, text);
        }
      }
      sheet.value(0, at, "问题说明");
      sheet.value(1, at, "测试");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
