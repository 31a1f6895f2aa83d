package cn.sanzi.inventory;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.UnitId;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What one clerk of a bureau has to declare of houses and their leases. */
record HouseTask(Room room, UUID id, Someone clerk, UnitId bureau) {

  static HouseTask begin(Room room, Staff staff) {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    room.campaign("FW");
    return new HouseTask(room, room.assignment(clerk, bureau, "FW"), clerk, bureau);
  }

  String url(String rest) {
    return "/api/inventory/assignments/" + id + rest;
  }

  Room.Answer upload(byte[] file) {
    return room.upload(id, file, "表.xlsx", clerk);
  }

  /** Staged rows of a preview. */
  JsonNode rows(Room.Answer preview, String only) {
    String url = "/api/inventory/imports/" + preview.text("id") + "/rows?only=" + only;
    return room.get(url, clerk).ok().body().path("rows");
  }

  /** The declared house of that name, in full. */
  JsonNode house(String name) {
    for (JsonNode row : room.get(url("/rows"), clerk).ok().body().path("rows")) {
      if (row.at("/cells/name").asString().equals(name)) {
        return room.get(url("/rows/" + row.path("id").asString()), clerk).ok().body();
      }
    }
    throw new AssertionError("No house " + name);
  }

  List<String> contracts(String house) {
    return house(house)
        .at("/lines/leases")
        .valueStream()
        .map(line -> line.at("/display/contractNumber").asString())
        .toList();
  }
}
