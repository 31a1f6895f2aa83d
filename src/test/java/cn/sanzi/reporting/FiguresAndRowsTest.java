package cn.sanzi.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sanzi.access.testing.Someone;
import cn.sanzi.access.testing.Staff;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.register.ChangeSets;
import cn.sanzi.register.DeclaredAsset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every figure of a summary table is the sum of the rows that its line opens, for every reader. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresAndRowsTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final MockMvcTester mvc;
  private final Staff staff;
  private final Organization organization;
  private final ChangeSets changeSets;
  private boolean filled;
  private List<Someone> readers = List.of();
  private List<Unit> units = List.of();

  FiguresAndRowsTest(
      MockMvcTester mvc, Staff staff, Organization organization, ChangeSets changeSets) {
    this.mvc = mvc;
    this.staff = staff;
    this.organization = organization;
    this.changeSets = changeSets;
  }

  @BeforeEach
  void fill() {
    if (filled) {
      return;
    }
    filled = true;
    units =
        Stream.of(staff.bureau(), staff.bureau(), staff.unit(Staff.FULIANG, UnitSystem.EDUCATION))
            .map(organization::unit)
            .toList();
    Random random = new Random(3);
    changeSets.apply(
        IntStream.range(0, 120).mapToObj(i -> asset(random)).toArray(DeclaredAsset[]::new));
    readers =
        List.of(
            staff.office(),
            staff.clerkOf(units.get(0).id()),
            staff.headOf(units.get(2).id()),
            staff.reviewerOf(7),
            staff.with(cn.sanzi.access.Role.LEADER, Staff.CITY));
  }

  private DeclaredAsset asset(Random random) {
    String kind = List.of("FW", "ZH", "XZ").get(random.nextInt(3));
    DeclaredAsset asset = asset(random, kind);
    return random.nextInt(8) == 0 ? asset.acquiredAfterTheBaseDate() : asset;
  }

  private DeclaredAsset asset(Random random, String kind) {
    boolean account = kind.equals("ZH");
    return DeclaredAsset.of(
            kind, "资产", units.get(random.nextInt(3)), new GroupNo(1 + 6 * random.nextInt(2)))
        .used(account ? null : List.of("01", "06").get(random.nextInt(2)))
        .titled(account ? null : "1")
        .worth(account ? null : random.nextInt(100_000) + ".0" + random.nextInt(10))
        .ofArea(account ? null : random.nextInt(1000) + ".25")
        .holding(account ? random.nextInt(9_000) + ".99" : null);
  }

  @Test
  void addUpForEveryReaderAndEveryOrderOfAxes() throws Exception {
    for (Someone reader : readers) {
      for (String by :
          List.of(
              "group,kind,use,region",
              "unit",
              "class,kind",
              "title,use",
              "class",
              "region,unit,kind")) {
        compare(reader, by, Map.of());
      }
    }
  }

  @Test
  void addUpUnderFilters() throws Exception {
    compare(readers.getFirst(), "class,use", Map.of("kind", "FW,XZ", "regionId", "1"));
    compare(readers.getFirst(), "kind,unit", Map.of("use", "06"));
    compare(readers.getFirst(), "kind", Map.of("valueFrom", "50000"));
    compare(readers.getFirst(), "kind", Map.of("q", "资产"));
  }

  @Test
  void increasesAfterTheBaseDateAreCountedOnlyWhenAskedFor() throws Exception {
    Someone office = readers.getFirst();
    compare(office, "kind,use", Map.of("increments", "true"));
    compare(office, "kind", Map.of("increment", "true"));

    long ofBaseDate = counted(office, Map.of());
    long increments = counted(office, Map.of("increment", "true"));

    assertThat(increments).isBetween(1L, 40L);
    assertThat(counted(office, Map.of("increments", "true"))).isEqualTo(ofBaseDate + increments);
    assertThat(counted(office, Map.of("increment", "false"))).isEqualTo(ofBaseDate);
    assertThat(ofBaseDate + increments).isEqualTo(120);
  }

  private long counted(Someone reader, Map<String, String> query) throws Exception {
    JsonNode table = json(reader, "/api/reporting/summary", with(query, "by", "kind"));
    return table.get("total").get("count").asLong();
  }

  @Test
  void refusesAnUnknownAxis() {
    assertThat(
            mvc.perform(
                get("/api/reporting/summary?by=colour").with(readers.getFirst().signedIn())))
        .hasStatus(422)
        .bodyText()
        .contains("没有「colour」这个统计口径");
  }

  private void compare(Someone reader, String by, Map<String, String> filters) throws Exception {
    JsonNode table = json(reader, "/api/reporting/summary", with(filters, "by", by));
    long rows = 0;
    for (JsonNode line : table.get("lines")) {
      Figures listed = listed(reader, line.get("filters"));
      assertThat(figures(line)).as("%s of %s", line, reader.login()).isEqualTo(listed);
      rows += listed.count();
    }
    assertThat(table.get("total").get("count").asLong()).isEqualTo(rows);
    assertThat(rows).isPositive();
  }

  private Figures listed(Someone reader, JsonNode filters) throws Exception {
    var query = new java.util.HashMap<String, String>();
    filters.properties().forEach(e -> query.put(e.getKey(), e.getValue().asString()));
    query.put("limit", "200");
    JsonNode page = json(reader, "/api/register/cards", query);
    assertThat(page.get("count").get("value").asLong()).isEqualTo(page.get("rows").size());
    Figures sum = Figures.NONE;
    for (JsonNode row : page.get("rows")) {
      sum =
          sum.plus(
              new Figures(
                  1,
                  decimal(row, "area"),
                  decimal(row, "originalValue"),
                  decimal(row, "netValue"),
                  decimal(row, "balance")));
    }
    return stripped(sum);
  }

  private static Figures figures(JsonNode line) {
    return stripped(
        new Figures(
            line.get("count").asLong(),
            decimal(line, "area"),
            decimal(line, "originalValue"),
            decimal(line, "netValue"),
            decimal(line, "balance")));
  }

  private static Figures stripped(Figures f) {
    return new Figures(
        f.count(),
        f.area().stripTrailingZeros(),
        f.originalValue().stripTrailingZeros(),
        f.netValue().stripTrailingZeros(),
        f.balance().stripTrailingZeros());
  }

  private static BigDecimal decimal(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? BigDecimal.ZERO : new BigDecimal(value.asString());
  }

  private JsonNode json(Someone reader, String path, Map<String, String> query) throws Exception {
    var request = get(path).with(reader.signedIn());
    query.forEach(request::param);
    var result = mvc.perform(request);
    assertThat(result).hasStatusOk();
    return JSON.readTree(
        result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static Map<String, String> with(Map<String, String> query, String key, String value) {
    var all = new java.util.HashMap<>(query);
    all.put(key, value);
    return all;
  }
}
