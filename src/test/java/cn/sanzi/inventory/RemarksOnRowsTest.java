package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One remark on many cells, from the reviewer to the clerk's page and workbook. */
@DatabaseTest
class RemarksOnRowsTest {

  private final Room room;
  private final Staff staff;
  private final JdbcClient jdbc;
  private final UnitId bureau;
  private final Someone clerk;
  private final Someone reviewer;

  RemarksOnRowsTest(Room room, Staff staff, JdbcClient jdbc) {
    this.room = room;
    this.staff = staff;
    this.jdbc = jdbc;
    this.bureau = staff.bureau();
    this.clerk = staff.clerkOf(bureau);
    this.reviewer = staff.reviewerOf(2);
  }

  @Test
  void reachTheClerksPageAndHisWorkbook() throws Exception {
    UUID id = underReview();
    String union = rows(id, clerk).path(1).path("id").asString();

    assertThat(
            mark(id, "\"%s\"".formatted(union), "bank", "请填到支行", reviewer)
                .ok()
                .body()
                .path("rows")
                .asInt())
        .isEqualTo(1);
    room.sign(id, "RETURN", "", reviewer).ok();

    JsonNode shown = rows(id, clerk).path(1).at("/remarks/0");
    assertThat(shown.path("label").asString()).isEqualTo("开户银行");
    String run = room.get(url(id, "/imports"), clerk).ok().body().at("/0/id").asString();
    byte[] marked = room.download("/api/inventory/imports/" + run + "/marked", clerk);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(marked));
        var text = new XSSFExcelExtractor(book)) {
      assertThat(text.getText()).contains("审核意见").contains("请填到支行");
      Cell cell = commented(book);
      assertThat(cell.getStringCellValue()).isEqualTo("江西银行景德镇分行");
      assertThat(rowText(cell.getRow())).contains("工会户");
    }
  }

  @Test
  void goOnAllRowsOfAViewAtOnceInOneAct() {
    UUID id = underReview();

    assertThat(mark(id, "", null, "请补充说明", reviewer).ok().body().path("rows").asInt()).isEqualTo(2);

    assertThat(rows(id, reviewer).findValuesAsString("text")).contains("请补充说明");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from audit.record
                    where action = 'inventory.rows.remarked' and subject_id = :id
                    """)
                .param("id", id.toString())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void areTheReviewersOnlyAndOnColumnsThatThereAre() {
    UUID id = underReview();

    assertThat(mark(id, "", "noSuchColumn", "请核对", reviewer).text("detail"))
        .contains("没有「noSuchColumn」");
    assertThat(mark(id, "", null, " ", reviewer).status()).isEqualTo(422);
    assertThat(mark(id, "", null, "请核对", staff.office()).status()).isEqualTo(403);
    assertThat(mark(id, "\"%s\"".formatted(UUID.randomUUID()), null, "请核对", reviewer).status())
        .isEqualTo(422);
  }

  private UUID underReview() {
    room.campaign("ZH");
    UUID id = room.assignment(clerk, bureau, "ZH");
    room.declare(
        id,
        new AccountSheet()
            .account("基本户", "360200150684311688", "1000.00")
            .but("问题说明", "名称以简称开立")
            .account("工会户", "360200152471818925", "88.00")
            .but("问题说明", "工会专户")
            .xlsx(),
        clerk);
    room.addBatchPaper(id, clerk);
    room.submit(id, clerk).ok();
    room.sign(id, "ACCEPT", "", staff.headOf(bureau)).ok();
    return id;
  }

  private Room.Answer mark(
      UUID id, String rowIds, @Nullable String column, String text, Someone by) {
    String key = column == null ? "null" : "\"" + column + "\"";
    return room.post(
        url(id, "/marks/many"),
        "{\"rowIds\":[%s],\"only\":\"all\",\"q\":\"\",\"column\":%s,\"text\":\"%s\"}"
            .formatted(rowIds, key, text),
        by);
  }

  private JsonNode rows(UUID id, Someone reader) {
    return room.get(url(id, "/rows"), reader).ok().body().path("rows");
  }

  /** The one cell of the clerk's sheet whose comment is the reviewer's. */
  private static Cell commented(XSSFWorkbook book) {
    List<Cell> found = new ArrayList<>();
    for (Row row : book.getSheetAt(0)) {
      for (Cell cell : row) {
        if (cell.getCellComment() != null
            && cell.getCellComment().getString().getString().contains("请填到支行")) {
          found.add(cell);
        }
      }
    }
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static String rowText(Row row) {
    var text = new StringBuilder();
    row.forEach(cell -> text.append(cell).append(' '));
    return text.toString();
  }

  private static String url(UUID id, String rest) {
    return "/api/inventory/assignments/" + id + rest;
  }
}
