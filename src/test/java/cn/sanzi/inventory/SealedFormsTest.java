package cn.sanzi.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.UnitId;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** What was signed and sealed on paper is bound to the data of one submission. */
@DatabaseTest
class SealedFormsTest {

  private final Room room;
  private final Staff staff;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private final UnitId bureau;
  private final Someone clerk;
  private UUID id = new UUID(0, 0);

  SealedFormsTest(Room room, Staff staff, TestClock clock, JdbcClient jdbc) {
    this.room = room;
    this.staff = staff;
    this.clock = clock;
    this.jdbc = jdbc;
    this.bureau = staff.bureau();
    this.clerk = staff.clerkOf(bureau);
  }

  @BeforeEach
  void handIn() {
    UUID campaign = room.campaign("ZH");
    id =
        UUID.fromString(
            room.get("/api/inventory/assignments?kind=ZH&campaignId=" + campaign, clerk)
                .ok()
                .body()
                .at("/0/id")
                .asString());
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
  }

  @Test
  void whatWasPrintedIsVerifiedByItsCode() {
    Room.Answer found = verify(printed());

    assertThat(found.ok().text("match")).isEqualTo("SAME");
    assertThat(found.body().path("rows").asInt()).isEqualTo(2);
    assertThat(found.text("digest")).isEqualTo(frozenDigest());
    assertThat(found.body().path("differences")).isEmpty();
  }

  @Test
  void theCodeIsReadHoweverItIsTyped() {
    String code = printed();

    assertThat(verify(code.replace("-", "").toLowerCase(java.util.Locale.ROOT)).status())
        .isEqualTo(200);
    assertThat(verify("0000-0000-0000-0000").text("detail")).contains("没有打印过");
    assertThat(verify("ABC").text("detail")).contains("16 位");
  }

  @Test
  void rowsChangedBehindThePaperAreFoundOutAndNamed() {
    String code = printed();

    jdbc.sql(
            """
            update inventory.declared_row set doc = jsonb_set(doc, '{bank}', '"另一家银行"')
            where assignment_id = :id and name = '工会户'
            """)
        .param("id", id)
        .update();

    Room.Answer found = verify(code).ok();
    assertThat(found.text("match")).isEqualTo("DIFFERENT");
    assertThat(found.body().path("differences").toString()).contains("1 行").contains("工会户");
  }

  @Test
  void rowsTakenAwayBehindThePaperAreFoundOut() {
    String code = printed();

    jdbc.sql("delete from inventory.declared_row where assignment_id = :id and name = '工会户'")
        .param("id", id)
        .update();

    assertThat(verify(code).ok().body().path("differences").toString()).contains("打印时 2 项，现在 1 项");
  }

  @Test
  void aLaterSubmissionMakesThePaperOld() {
    String code = printed();
    room.sign(id, "RETURN", "请补充", staff.headOf(bureau)).ok();
    room.submit(id, clerk).ok();

    Room.Answer found = verify(code).ok();
    assertThat(found.text("match")).isEqualTo("SUPERSEDED");
    assertThat(found.text("sentence")).contains("第 2 次");
    assertThat(verify(printed(2)).ok().text("match")).isEqualTo("SAME");
  }

  @Test
  void theBundleHoldsSigningPageAndTablesWithCodeAndDigest() throws IOException {
    byte[] zip = room.download(url(1, ".zip"), clerk);
    String code = room.get(url(1, ""), clerk).ok().text("code");

    String page = new String(entry(zip, "1_签章页.docx", "word/document.xml"), StandardCharsets.UTF_8);
    assertThat(page).contains(code).contains(frozenDigest()).contains("签章页");
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(entry(zip, "2_明细表和汇总表.xlsx")))) {
      assertThat(book.getSheetAt(0).getRow(2).getCell(0).getStringCellValue()).contains(code);
      assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
          .contains(frozenDigest());
      assertThat(book.getSheetAt(1).getRow(6).getCell(5).getNumericCellValue()).isEqualTo(1088.0);
      assertThat(book.getSheetAt(0).getRepeatingRows()).isNotNull();
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(6);
      assertThat(book.getSheetAt(1).getSheetName()).isEqualTo("汇总表");
    }
  }

  @Test
  void scanAndPaperAreBoundToTheSubmission() {
    assertThat(scan(clerk).text("detail")).contains("还没有打印");
    printed();

    scan(clerk).ok();
    assertThat(scan(staff.office()).status()).isEqualTo(403);
    assertThat(receive(clerk).status()).isEqualTo(403);
    receive(staff.office()).ok();
    assertThat(receive(staff.office()).text("detail")).contains("已于");

    Room.Answer standing = room.get(url(1, ""), clerk).ok();
    assertThat(standing.body().path("scans")).hasSize(1);
    assertThat(standing.text("receivedOn")).isEqualTo(LocalDate.now(clock).toString());
    String scan = standing.body().at("/scans/0/id").asString();
    assertThat(room.download(url(1, "/scans/" + scan), staff.office())).startsWith('%', 'P');
  }

  @Test
  void nobodyElseSeesThem() {
    String code = printed();
    Someone stranger = staff.clerkOf(staff.bureau());

    assertThat(room.get("/api/inventory/signed-forms/" + code, stranger).status()).isEqualTo(404);
    assertThat(room.get(url(1, ""), stranger).status()).isEqualTo(404);
  }

  private String printed() {
    return printed(1);
  }

  private String printed(int no) {
    assertThat(room.download(url(no, ".zip"), clerk)).startsWith('P', 'K');
    return room.get(url(no, ""), clerk).ok().text("code");
  }

  private Room.Answer verify(String code) {
    return room.get("/api/inventory/signed-forms/" + code, staff.office());
  }

  private Room.Answer scan(Someone by) {
    byte[] pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    return room.send(
        multipart(url(1, "/scans"))
            .file(new MockMultipartFile("file", "盖章件.pdf", "application/pdf", pdf)),
        by);
  }

  private Room.Answer receive(Someone by) {
    return room.post(url(1, "/receipt"), "{\"receivedOn\":\"" + LocalDate.now(clock) + "\"}", by);
  }

  private String frozenDigest() {
    return jdbc.sql("select digest from inventory.submission where assignment_id = :id and no = 1")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private String url(int no, String rest) {
    return "/api/inventory/assignments/" + id + "/versions/" + no + "/signed-form" + rest;
  }

  private static byte[] entry(byte[] zip, String... path) throws IOException {
    byte[] found = zip;
    for (String name : path) {
      try (var in = new ZipInputStream(new ByteArrayInputStream(found), StandardCharsets.UTF_8)) {
        var entry = in.getNextEntry();
        while (entry != null && !entry.getName().equals(name)) {
          entry = in.getNextEntry();
        }
        assertThat(entry).as(name).isNotNull();
        found = in.readAllBytes();
      }
    }
    return found;
  }
}
