package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.testing.DatabaseTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A kind changes while a campaign is running. */
@DatabaseTest
record MovedCampaignTest(Room room, Staff staff) {

  @Test
  void aRunningCampaignKeepsItsVersionUntilTheOfficeMovesIt() throws InterruptedException {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    Someone office = staff.office();
    UUID campaign = room.campaign("ZH");
    UUID id = room.assignment(clerk, bureau, "ZH");
    room.declare(
        id,
        new AccountSheet()
            .account("测试单位", "360200150684311688", "1234.50")
            .but("问题说明", "账户以简称开立")
            .xlsx(),
        clerk);
    int before =
        room.get("/api/inventory/assignments/" + id, clerk).body().path("kindVersion").asInt();
    String change =
        """
        {"effective": "2025-05-12", "reason": "补充要求", "changes": [{"act": "ADD_COLUMN", "kind": "ZH", "section": "账户",
          "column": {"key": "signatory", "label": "预留印鉴人", "type": "TEXT", "need": "M"}}]}
        """;

    var preview = room.post("/api/catalog/changes/preview", change, office).ok().body();
    room.post("/api/catalog/changes", change, office).ok();

    assertThat(preview.at("/kinds/0/rows/gained/blocking").asInt()).isPositive();
    assertThat(preview.at("/kinds/0/campaigns").toString()).contains(campaign.toString());
    assertThat(preview.path("complete").asBoolean()).isTrue();
    String rows = "/api/inventory/assignments/" + id + "/rows";
    assertThat(room.get(rows, clerk).body().toString()).doesNotContain("预留印鉴人");
    int now = room.get("/api/catalog/kinds/ZH", clerk).body().path("version").asInt();
    assertThat(now).isGreaterThan(before);

    String move = "/api/inventory/campaigns/" + campaign + "/kinds/ZH/version";
    assertThat(room.post(move, "{\"version\": 999}", office).text("detail")).contains("只能换到现行的");
    room.post(move, "{\"version\": " + now + "}", office).ok();

    for (int i = 0;
        i < 200 && !room.get(rows, clerk).body().toString().contains("「预留印鉴人」必填");
        i++) {
      Thread.sleep(100);
    }
    assertThat(room.get(rows, clerk).body().toString()).contains("「预留印鉴人」必填");
    assertThat(
            room.get("/api/inventory/assignments/" + id, clerk).body().path("kindVersion").asInt())
        .isEqualTo(now);
  }
}
