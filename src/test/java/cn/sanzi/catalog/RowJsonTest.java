package cn.sanzi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RowJsonTest {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  @ParameterizedTest
  @ValueSource(strings = {"FW", "ZH", "XZ"})
  void aRowComesBackAsItWas(String kind) {
    RowForm form = Forms.of(kind);
    SampleRow sample = SampleRow.clean(kind);
    sample.judged();

    Values back = form.fromJson(form.toJson(sample.values()));

    for (int i = 0; i < back.size(); i++) {
      Column column = form.kind().columns().get(i);
      Object expected = column.need() == Column.Need.SYSTEM ? null : sample.values().get(i);
      assertThat(back.get(i)).as(column.key()).isEqualTo(expected);
    }
    assertThat(form.toJson(back)).isEqualTo(form.toJson(sample.values()));
  }

  @Test
  void numbersAreExactDatesIsoAndMissingValuesLeftOut() {
    SampleRow sample =
        SampleRow.clean("FW")
            .with(
                Map.of(
                    "originalValue",
                    "9999999999999.99",
                    "builtArea",
                    "0.0001",
                    "impairment",
                    "",
                    "remarks",
                    "一\"二\\三\n四"));

    JsonNode json = MAPPER.readTree(Forms.of("FW").toJson(sample.values()));

    assertThat(json.get("originalValue").decimalValue())
        .isEqualByComparingTo(new BigDecimal("9999999999999.99"));
    assertThat(Forms.of("FW").toJson(sample.values()))
        .contains("\"builtArea\":0.0001,")
        .contains("\"originalValue\":9999999999999.99,");
    assertThat(json.get("acquiredOn").asString()).isEqualTo("1999-01-01");
    assertThat(json.get("leaseExists").booleanValue()).isFalse();
    assertThat(json.get("remarks").asString()).isEqualTo("一\"二\\三\n四");
    assertThat(json.has("impairment")).isFalse();
    assertThat(json.has("holder")).isFalse();
  }

  @Test
  void writesNegativeAmountsBelowOneYuan() {
    SampleRow sample = SampleRow.clean("ZH").with(Map.of("bookBalance", "-0.05"));

    assertThat(Forms.of("ZH").toJson(sample.values())).contains("\"bookBalance\":-0.05,");
  }

  @Test
  void secretsAreSealedMaskedAndIndexed() {
    JsonNode account =
        MAPPER.readTree(Forms.of("ZH").toJson(SampleRow.clean("ZH").values())).get("accountNumber");

    assertThat(account.get("m").asString()).isEqualTo("1503****3456");
    assertThat(account.get("c").asString()).startsWith("v0:").doesNotContain("1503220109000123456");
    assertThat(account.get("h").asString()).isNotBlank();
  }

  @Test
  void rowsOfOtherVersionsStayReadable() {
    RowForm form = Forms.of("FW");

    Values row =
        form.fromJson(
            "{\"name\":\"办公楼\",\"gone\":{\"a\":[1,2]},\"builtArea\":\"not a"
                + " number\",\"acquiredOn\":\"1999\",\"totalFloors\":6}");

    assertThat(row.get(form.kind().indexOf("name"))).isEqualTo("办公楼");
    assertThat(row.get(form.kind().indexOf("totalFloors"))).isEqualTo(6L);
    assertThat(row.get(form.kind().indexOf("builtArea"))).isNull();
    assertThat(row.get(form.kind().indexOf("acquiredOn"))).isNull();
  }

  @Test
  void showsValuesAsPeopleReadThem() {
    RowForm form = Forms.of("FW");
    SampleRow sample =
        SampleRow.clean("FW").with(Map.of("encumbrances", "抵押;租赁权", "originalValue", "1234567.5"));

    assertThat(shown(form, "originalValue", sample)).isEqualTo("1,234,567.50");
    assertThat(shown(form, "builtArea", sample)).isEqualTo("1,000");
    assertThat(shown(form, "structure", sample)).isEqualTo("钢混结构");
    assertThat(shown(form, "encumbrances", sample)).isEqualTo("抵押；租赁权");
    assertThat(shown(form, "place", sample)).isEqualTo("珠山区");
    assertThat(shown(form, "leaseExists", sample)).isEqualTo("否");
    assertThat(shown(form, "responsiblePhone", sample)).isEqualTo("138****0000");
    assertThat(shown(form, "impairment", sample)).isEmpty();
  }

  @Test
  void factsAreTypedAndInSquareMetres() {
    SampleRow land = SampleRow.clean("XZ");
    land.judged();
    CardFacts facts = Forms.of("XZ").facts(land.values());

    assertThat(facts.area()).isEqualTo(new BigDecimal("81893.0000"));
    assertThat(facts.use()).isEqualTo("06");
    assertThat(facts.address()).isEqualTo("浮梁县洪源镇");
    assertThat(Forms.of("ZH").facts(SampleRow.clean("ZH").values()).balance())
        .isEqualTo(new BigDecimal("120000.50"));
    assertThat(Forms.of("CK").facts(SampleRow.clean("CK").values()).area())
        .isEqualTo(new BigDecimal("851200.0000"));
    SampleRow house = SampleRow.clean("FW");
    house.judged();
    assertThat(Forms.of("FW").facts(house.values()).netValue())
        .isEqualTo(new BigDecimal("2000000.00"));
  }

  @Test
  void naturalKeysAreEqualHoweverTheyAreWritten() {
    SampleRow certified = SampleRow.clean("FW");
    SampleRow plain = SampleRow.clean("FW").with(Map.of("estateUnitNumber", ""));
    SampleRow spaced =
        SampleRow.clean("FW").with(Map.of("estateUnitNumber", "", "address", "珠山区 瓷都大道１００号"));
    plain.judged();
    spaced.judged();
    RowForm form = Forms.of("FW");

    assertThat(form.naturalKey(certified.values())).contains("360203001001GB00012F00010001");
    assertThat(form.naturalKey(plain.values()))
        .isNotEmpty()
        .isEqualTo(form.naturalKey(spaced.values()));
    assertThat(
            form.naturalKey(
                SampleRow.clean("FW").with(Map.of("estateUnitNumber", "", "floors", "")).values()))
        .isEmpty();
  }

  private static String shown(RowForm form, String key, SampleRow row) {
    return form.display(form.kind().indexOf(key), row.values());
  }
}
