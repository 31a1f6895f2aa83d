package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.catalog.version.Release;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/**
 * A kind that nobody knew goes the whole way without a line of code; a kind that changes keeps what
 * it had.
 */
@DatabaseTest
record KindLifeTest(Room room, Staff staff, Release release) {

  private static final String OWN_FILE =
      """
      code: DGZ
      name: 智慧灯杆
      class: 国有资产
      field: 市政公用
      form: 实物
      measure: 根
      naturalKeys: [[poleNumber]]
      facts: {name: name, place: place, use: useStatus, originalValue: originalValue, netValue: netValue}
      papers: {per: BATCH, least: 1, what: 灯杆台账}
      omit: [park, address, longitude, latitude, boundaryFile, titleStatus, titleDocuments, titleHolder, titleDispute,
        encumbrances, encumbranceAmount, valuationMethod, valuationAmount, valuationDate, idleFrom, idleReason,
        readiness, strategy, method, expectedCompletion, expectedProceeds, proceedsSubject, responsibleUnit]
      sections:
        - name: 灯杆
          columns:
            - {key: poleNumber, label: 杆号, source: 本地, type: TEXT, length: 20, need: M}
            - {key: poleHeight, label: 杆高, source: 本地, type: DECIMAL, unit: 米, min: 3, max: 60, need: M}
      parameters:
        - {name: highPoleHeight, label: 高杆灯认定高度, value: 20.0, unit: 米}
      rules:
        - {id: C-DGZ-01, level: W, must: "poleHeight <= highPoleHeight", text: "杆高 {poleHeight} 米，超过 {highPoleHeight} 米，请核对或说明", at: [poleHeight], source: 勾稽}
      routing:
        - {group: 1}
      """;

  @Test
  void aKindByItsOneFileGoesFromTemplateToSummary() {
    release.withKind(OWN_FILE);

    goesTheWholeWay("DGZ", "智慧灯杆");
  }

  @Test
  void aKindAddedOnThePageGoesFromTemplateToSummary() {
    room.post(
            "/api/catalog/changes",
            """
            {"effective": "2025-05-12", "reason": "市政设施纳入清查", "changes": [{"act": "ADD_KIND", "kind": {
              "code": "DGY", "name": "灯杆（页面新增）", "class": "国有资产", "field": "市政公用", "form": "实物", "measure": "根",
              "naturalKeys": [["poleNumber"]],
              "facts": {"name": "name", "place": "place", "use": "useStatus", "originalValue": "originalValue", "netValue": "netValue"},
              "papers": {"per": "BATCH", "least": 1, "what": "灯杆台账"},
              "omit": ["park", "address", "longitude", "latitude", "boundaryFile", "titleStatus", "titleDocuments", "titleHolder",
                "titleDispute", "encumbrances", "encumbranceAmount", "valuationMethod", "valuationAmount", "valuationDate", "idleFrom",
                "idleReason", "readiness", "strategy", "method", "expectedCompletion", "expectedProceeds", "proceedsSubject",
                "responsibleUnit"],
              "sections": [{"name": "灯杆", "first": false, "special": false, "columns": [
                {"key": "poleNumber", "label": "杆号", "type": "TEXT", "length": 20, "need": "M"},
                {"key": "poleHeight", "label": "杆高", "type": "DECIMAL", "unit": "米", "min": 3, "max": 60, "need": "M"}]}],
              "routing": [{"group": 1}]}}]}
            """,
            staff.office())
        .ok();

    goesTheWholeWay("DGY", "灯杆（页面新增）");
  }

  @Test
  void lastYearsRowsStillOpenExportAndCompareWhenTheirKindChanged() {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    Someone office = staff.office();
    room.campaign("ZH");
    UUID id = room.assignment(clerk, bureau, "ZH");
    room.declare(id, accounts("1234.50"), clerk);
    room.addBatchPaper(id, clerk);
    room.submit(id, clerk).ok();
    room.sign(id, "RETURN", "请核对余额", staff.headOf(bureau)).ok();
    room.declare(id, accounts("1235.50"), clerk);
    accept(id, bureau, clerk, 2);

    room.post(
            "/api/catalog/changes",
            """
            {"effective": "2025-05-12", "reason": "下一年度的表", "changes": [
              {"act": "DROP_COLUMN", "kind": "ZH", "key": "interestEarned"},
              {"act": "ADD_COLUMN", "kind": "ZH", "section": "账户", "column":
                {"key": "onlineBanking", "label": "是否开通网银", "type": "YES_NO", "need": "M"}},
              {"act": "END_ENTRY", "list": "CL_DEPOSIT", "code": "01"}]}
            """,
            office)
        .ok();

    var rows = room.get("/api/inventory/assignments/" + id + "/rows", clerk).ok().body();
    assertThat(rows.at("/rows/0/cells/interestEarned").asString()).isEqualTo("10.00");
    String page = "/api/inventory/assignments/" + id + "/rows/" + rows.at("/rows/0/id").asString();
    assertThat(room.get(page, clerk).ok().body().path("problems").toString())
        .doesNotContain("停用", "是否开通网银");
    var cards =
        room.get("/api/register/cards?kind=ZH&unitId=" + bureau.value(), office).ok().body();
    String number = cards.at("/rows/0/number").asString();
    var card = room.get("/api/register/cards/" + number, office).ok().body().toString();
    assertThat(card).contains("上年利息收入", "活期").doesNotContain("是否开通网银");
    String export = text(room.download("/api/register/cards/export?kind=ZH", office));
    assertThat(export).contains("是否开通网银", "活期", "1235.50").doesNotContain("上年利息收入");
    var compared =
        room.get("/api/inventory/assignments/" + id + "/compare?from=1&to=2", clerk).ok().body();
    assertThat(compared.at("/changed/0/changes").toString()).contains("1,234.50", "1,235.50");
    assertThat(room.get("/api/catalog/kinds/ZH?version=1", clerk).ok().body().toString())
        .contains("interestEarned");
  }

  private static byte[] accounts(String balance) {
    return new AccountSheet()
        .account("测试单位", "360200150684311688", balance)
        .but("问题说明", "账户以简称开立")
        .xlsx();
  }

  private void goesTheWholeWay(String kind, String name) {
    UnitId bureau = staff.bureau();
    Someone clerk = staff.clerkOf(bureau);
    Someone office = staff.office();
    room.campaign(kind);
    UUID id = room.assignment(clerk, bureau, kind);
    assertThat(text(room.download("/api/inventory/assignments/" + id + "/template", clerk)))
        .contains(name, "杆号", "杆高（米）");

    Room.Answer preview = room.upload(id, poles(), "灯杆.xlsx", clerk);
    assertThat(preview.body().at("/counts/added").asInt())
        .as(preview.body().toString())
        .isEqualTo(2);
    room.confirm(preview, clerk).ok();
    var detail = room.get("/api/inventory/assignments/" + id + "/rows", clerk).ok().body();
    assertThat(detail.toString()).contains("-001");
    room.addBatchPaper(id, clerk);
    accept(id, bureau, clerk, 1);

    var cards = room.get("/api/register/cards?kind=" + kind, office).ok().body();
    assertThat(cards.path("rows")).hasSize(2);
    assertThat(
            room.get("/api/reporting/summary?by=kind&kind=" + kind, office).ok().body().toString())
        .contains(name, "24000");
  }

  private void accept(UUID id, UnitId bureau, Someone clerk, int group) {
    room.submit(id, clerk).ok();
    room.sign(id, "ACCEPT", "", staff.headOf(bureau)).ok();
    room.sign(id, "ACCEPT", "", staff.reviewerOf(group)).ok();
    room.sign(id, "ACCEPT", "", staff.office()).ok();
  }

  private static byte[] poles() {
    var sheet = new AccountSheet();
    for (String number : new String[] {"DG-001", "DG-002"}) {
      sheet
          .row()
          .but("杆号", number)
          .but("杆高（米）", "12")
          .but("资产名称", "昌南大道" + number)
          .but("所在行政区划", "360203")
          .but("入账状态", "1")
          .but("会计科目", "固定资产")
          .but("账面原值（元）", "12000")
          .but("累计折旧（摊销）（元）", "0")
          .but("取得方式", "01")
          .but("取得日期", "2020-05-01")
          .but("使用状况", "01")
          .but("清查方式", "2")
          .but("清查结果", "账实相符")
          .but("清查（盘点）日期", "2025-04-20");
    }
    return sheet.xlsx();
  }

  /** All that is written in a workbook. */
  private static String text(byte[] workbook) {
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return text.toString();
  }
}
