package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitRoll;
import cn.sanzi.platform.testing.DatabaseTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Files that nobody looked at before: what comes out is right, or refused with its reason. */
@DatabaseTest
class BureauSheetsTest {

  private static final int FILES = 20;
  private static final int GROUPS = 16;

  private final Room room;
  private final Staff staff;
  private final UnitRoll roll;

  BureauSheetsTest(Room room, Staff staff, UnitRoll roll) {
    this.room = room;
    this.staff = staff;
    this.roll = roll;
  }

  @ParameterizedTest
  @ValueSource(strings = {"FW", "ZH", "XZ"})
  void readsWhatTheyHoldOrSaysWhyNot(String kind) {
    List<UnitId> units = IntStream.range(0, FILES).mapToObj(i -> staff.bureau()).toList();
    IntStream.rangeClosed(1, GROUPS)
        .forEach(no -> roll.staff(Staff.TESTER, new GroupNo(no), units, List.of()));
    room.campaign(kind);
    var faults = new ArrayList<String>();
    for (int seed = 0; seed < FILES; seed++) {
      Someone clerk = staff.clerkOf(units.get(seed));
      UUID table = room.assignment(clerk, units.get(seed), kind);
      BureauSheets.Made made = BureauSheets.made(kind, seed);
      Room.Answer preview = room.upload(table, made.file(), made.name(), clerk);
      check(made, preview, clerk, faults);
    }
    assertThat(faults).as(String.join("\n", faults)).isEmpty();
  }

  private void check(
      BureauSheets.Made made, Room.Answer preview, Someone clerk, List<String> faults) {
    if (!preview.text("state").equals("READY")) {
      faults.add(made.name() + ": " + preview.body());
      return;
    }
    var rows = new ArrayList<JsonNode>();
    room.get("/api/inventory/imports/" + preview.text("id") + "/rows?limit=200", clerk)
        .ok()
        .body()
        .path("rows")
        .forEach(rows::add);
    if (rows.size() != made.rows().size()) {
      String names = rows.stream().map(row -> row.path("cells").toString()).toList().toString();
      faults.add(
          made.name() + ": " + rows.size() + " rows for " + made.rows().size() + " " + names);
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      check(made.name() + " row " + (i + 1), made.rows().get(i), rows.get(i), faults);
    }
    if (!faults.isEmpty() && faults.getLast().startsWith(made.name())) {
      faults.add(made.name() + " mapping " + headings(preview));
    }
  }

  private static String headings(Room.Answer preview) {
    var told = new StringBuilder();
    preview
        .body()
        .path("mapping")
        .forEach(one ->
            told.append("\n    ")
                .append(one.path("heading").asString())
                .append(" -> ")
                .append(one.path("column").asString())
                .append(' ')
                .append(one.path("how").asString())
                .append(' ')
                .append(one.path("note").asString()));
    return told.toString();
  }

  private static void check(
      String where, BureauSheets.Truth truth, JsonNode row, List<String> faults) {
    if (!truth.refused().isEmpty()) {
      boolean refused =
          row.path("class").asString().equals("REFUSED")
              && row.path("problems").toString().contains("\"" + truth.refused() + "\"");
      if (!refused) {
        faults.add(where + " should be refused for " + truth.refused() + ": " + row);
      }
      return;
    }
    if (row.path("class").asString().equals("REFUSED")) {
      faults.add(where + " refused: " + row.path("problems"));
      return;
    }
    for (Map.Entry<String, String> told : truth.values().entrySet()) {
      String found = found(row.path("cells"), told.getKey());
      if (!same(told.getValue(), found)) {
        faults.add(
            where
                + " "
                + told.getKey()
                + " is '"
                + found
                + "', not '"
                + told.getValue()
                + "' "
                + row.path("problems"));
      }
    }
  }

  private static String found(JsonNode cells, String key) {
    String text = cells.path(key.equals("area") ? "parcelArea" : key).asString();
    if (!key.equals("area") || text.isEmpty()) {
      return text;
    }
    return new BigDecimal(text.replace(",", "")).movePointRight(4).toPlainString();
  }

  private static boolean same(String told, String found) {
    try {
      BigDecimal off = new BigDecimal(told).subtract(new BigDecimal(found.replace(",", "")));
      return off.abs().compareTo(new BigDecimal("0.001")) < 0;
    } catch (NumberFormatException notANumber) {
      return found.equals(told) || found.matches(told) || found.matches("\\d+ " + told);
    }
  }
}
