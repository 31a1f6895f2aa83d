package cn.sanzi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.sheets.Cell;
import java.time.LocalDate;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bureaus really put into cells, and what comes out. */
class ReadingCellsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3742500|374250000|",
        "0.5|50|",
        "-12.30|-1230|",
        "1,234.50|123450|去掉千位分隔符",
        "１２３４．５|123450|全角转半角",
        "1，234，567|123456700|全角转半角；去掉千位分隔符",
        "¥1,234.50元|123450|去掉货币符号；去掉单位；去掉千位分隔符",
        "374.25万元|374250000|“万元”换算为元",
        "374.25 万元|374250000|“万元”换算为元",
        "1e5|10000000|",
        "(1,234.50)|-123450|括号按负数读；去掉千位分隔符",
        "1234.500|123450|",
        "/||“/”按空白处理",
        "无||“无”按空白处理",
        "  88.10  |8810|"
      })
  void readsAmounts(String text, Long fen, String note) {
    assertThat(read("FW", "originalValue", Cell.Type.TEXT, text))
        .isEqualTo(new Reading.Read(fen, note));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "约三十万|「账面原值」写的是“约三十万”，应为金额（元），如 300000.00",
        "1.005|「账面原值」写的是“1.005”，金额应精确到分，如 1.01",
        "1,23,4|「账面原值」写的是“1,23,4”，应为金额（元），如 300000.00",
        "12..5|「账面原值」写的是“12..5”，应为金额（元），如 300000.00",
        "1e400|「账面原值」写的是“1e400”，应为金额（元），如 300000.00",
        "99999999999999|「账面原值」写的是“99999999999999”，数值过大，请核对单位",
        "2024-03-01|「账面原值」写的是“2024-03-01”，应为金额（元），如 300000.00"
      })
  void refusesWhatIsNoAmount(String text, String sentence) {
    assertThat(refusal(read("FW", "originalValue", Cell.Type.TEXT, text))).isEqualTo(sentence);
  }

  @Test
  void takesTheNoiseOfBinaryArithmeticOffNumbers() {
    assertThat(read("FW", "originalValue", Cell.Type.NUMBER, "374.25000000000006"))
        .isEqualTo(new Reading.Read(37425L, null));
    assertThat(read("FW", "originalValue", Cell.Type.NUMBER, "0.30000000000000004"))
        .isEqualTo(new Reading.Read(30L, null));
    assertThat(read("FW", "originalValue", Cell.Type.NUMBER, "3.7425E6"))
        .isEqualTo(new Reading.Read(374250000L, null));
    assertThat(refusal(read("FW", "originalValue", Cell.Type.NUMBER, "124.333333333333")))
        .contains("应精确到分，如 124.33");
  }

  @Test
  void refusesAnAreaForWhichTheRegisterHasNoRoom() {
    assertThat(refusal(read("XZ", "parcelArea", Cell.Type.TEXT, "10000000000")))
        .contains("数值过大，请核对单位");
    assertThat(read("XZ", "parcelArea", Cell.Type.TEXT, "1000000000"))
        .isEqualTo(new Reading.Read(100_000_000_000_000_000L, null));
  }

  @Test
  void convertsUnitsOfAreas() {
    assertThat(read("FW", "builtArea", Cell.Type.TEXT, "1337.4㎡"))
        .isEqualTo(new Reading.Read(13374000L, "去掉单位"));
    assertThat(read("FW", "builtArea", Cell.Type.TEXT, "0.5公顷"))
        .isEqualTo(new Reading.Read(50000000L, "“公顷”换算为㎡"));
    assertThat(read("XZ", "parcelArea", Cell.Type.TEXT, "15亩"))
        .isEqualTo(new Reading.Read(100_000_000L, "“亩”换算为公顷"));
    assertThat(read("XZ", "parcelArea", Cell.Type.TEXT, "122.84亩"))
        .isEqualTo(new Reading.Read(818_933_333L, "“亩”换算为公顷"));
    assertThat(read("CK", "mineArea", Cell.Type.TEXT, "85.12公顷"))
        .isEqualTo(new Reading.Read(8_512_000_000L, "“公顷”换算为平方千米"));
    assertThat(read("CK", "mineArea", Cell.Type.TEXT, "0.8512平方公里"))
        .isEqualTo(new Reading.Read(8_512_000_000L, "去掉单位"));
    assertThat(read("XZ", "parcelArea", Cell.Type.NUMBER, "8.189333333333334"))
        .isEqualTo(new Reading.Read(818_933_333L, null));
  }

  @Test
  void readsUnderHeadingsInOtherUnits() {
    RowForm form = Forms.of("XZ");
    CellReader mu = form.reading(form.kind().indexOf("parcelArea"), "亩").orElseThrow();
    CellReader tenThousand = form.reading(form.kind().indexOf("grantPrice"), "万元").orElseThrow();

    assertThat(mu.read(new Cell(Cell.Type.TEXT, "８８．１８")))
        .isEqualTo(new Reading.Read(587_866_667L, "全角转半角"));
    assertThat(tenThousand.read(new Cell(Cell.Type.NUMBER, "2158.19")))
        .isEqualTo(new Reading.Read(2158190000L, "按表头单位换算为元"));
    assertThat(form.reading(form.kind().indexOf("parcelArea"), "公顷")).isPresent();
    assertThat(form.reading(form.kind().indexOf("parcelArea"), "万元")).isEmpty();
    assertThat(form.reading(form.kind().indexOf("name"), "亩")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3,3", "3.0,3", "１２,12", "12层,12"})
  void readsWholeNumbers(String text, long number) {
    assertThat(value(read("FW", "totalFloors", Cell.Type.TEXT, text))).isEqualTo(number);
  }

  @Test
  void refusesFractionsOfWholeNumbers() {
    assertThat(refusal(read("FW", "totalFloors", Cell.Type.NUMBER, "3.5"))).contains("应为整数");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-01",
    "2024/3/1",
    "2024.3.1",
    "2024年3月1日",
    "2024年03月01日",
    "20240301",
    "45352",
    "2024-03-01 00:00:00",
    "２０２４年３月１日",
    "2024 年 3 月 1 日",
    "2024-3-1T08:00:00",
    "2024年3月1号"
  })
  void readsDatesInEveryNotation(String text) {
    assertThat(value(read("FW", "acquiredOn", Cell.Type.TEXT, text)))
        .isEqualTo(LocalDate.of(2024, 3, 1).toEpochDay());
  }

  @Test
  void readsDatesThatTheSheetKeepsAsSerials() {
    assertThat(read("FW", "acquiredOn", Cell.Type.DATE, "45352"))
        .isEqualTo(new Reading.Read(LocalDate.of(2024, 3, 1).toEpochDay(), null));
    assertThat(value(read("FW", "acquiredOn", Cell.Type.DATE, "45352.75")))
        .isEqualTo(LocalDate.of(2024, 3, 1).toEpochDay());
    assertThat(value(read("FW", "acquiredOn", Cell.Type.NUMBER, "45352")))
        .isEqualTo(LocalDate.of(2024, 3, 1).toEpochDay());
    assertThat(value(read("FW", "acquiredOn", Cell.Type.DATE, "59")))
        .isEqualTo(LocalDate.of(1900, 2, 28).toEpochDay());
    assertThat(value(read("FW", "acquiredOn", Cell.Type.DATE, "61")))
        .isEqualTo(LocalDate.of(1900, 3, 1).toEpochDay());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024年3月|还差日",
        "2024-03|还差日",
        "2024.3|还差日",
        "2024年|只知年份的填 2024-12-31",
        "2024|只知年份的填 2024-12-31",
        "2023-02-29|日历上没有这一天",
        "2024-13-01|日历上没有这一天",
        "24.3.1|应为日期，如 2024-03-01",
        "三月一日|应为日期，如 2024-03-01",
        "1|应为日期，如 2024-03-01",
        "2024-03-01至2025-03-01|应为日期"
      })
  void refusesWhatIsNoDay(String text, String advice) {
    assertThat(refusal(read("FW", "acquiredOn", Cell.Type.TEXT, text))).contains(advice);
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT,2008",
    "NUMBER,2008",
    "TEXT,2008年",
    "TEXT,２００８",
    "TEXT,2008年5月",
    "TEXT,2008-05-06",
    "DATE,39574"
  })
  void readsYears(Cell.Type type, String text) {
    assertThat(value(read("FW", "builtYear", type, text))).isEqualTo(2008L);
  }

  @Test
  void refusesWhatIsNoYear() {
    assertThat(refusal(read("FW", "builtYear", Cell.Type.TEXT, "八十年代")))
        .isEqualTo("「建成（竣工）年份」写的是“八十年代”，应为四位年份，如 2008");
    assertThat(refusal(read("FW", "builtYear", Cell.Type.TEXT, "98"))).contains("应为四位年份");
  }

  @ParameterizedTest
  @CsvSource({
    "是,true",
    "否,false",
    "√,true",
    "×,false",
    "有,true",
    "无,false",
    "Y,true",
    "n,false",
    "1,true",
    "0,false",
    "TRUE,true"
  })
  void readsTicks(String text, boolean yes) {
    assertThat(value(read("FW", "leaseExists", Cell.Type.TEXT, text))).isEqualTo(yes);
  }

  @Test
  void readsBooleansAndRefusesMaybe() {
    assertThat(value(read("FW", "leaseExists", Cell.Type.BOOLEAN, "FALSE"))).isEqualTo(false);
    assertThat(refusal(read("FW", "leaseExists", Cell.Type.TEXT, "可能"))).endsWith("应填“是”或“否”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "structure|3|3|",
        "structure|砖混结构|3|",
        "structure|3 砖混结构|3|",
        "structure|3-砖混结构|3|",
        "structure|砖混结构(3)|3|",
        "structure|砖混结构（3）|3|",
        "structure|砖混|3|“砖混”按「砖混结构」读",
        "structure|框架|2|“框架”按「钢混结构」读",
        "structure|３|3|“３”按「砖混结构」读",
        "useStatus|1|01|“1”按「自用」读",
        "useStatus|出 租|02|“出 租”按「出租」读",
        "place|珠山区|360203|",
        "place|高新区|360271|“高新区”按「景德镇高新区(内部扩展码)」读",
        "place|景德镇高新区|360271|“景德镇高新区”按「景德镇高新区(内部扩展码)」读",
        "houseUse|厂房|07|“厂房”按「工业厂房」读",
        "titleStatus|有证-不动产权证|1|",
        "landRight|划拨|1|“划拨”按「国有划拨」读"
      })
  void readsCodesAndTheirLabels(String column, String text, String code, String note) {
    assertThat(read("FW", column, Cell.Type.TEXT, text)).isEqualTo(new Reading.Read(code, note));
  }

  @Test
  void readsACodeWhoseZeroTheSheetDropped() {
    assertThat(value(read("FW", "useStatus", Cell.Type.NUMBER, "6"))).isEqualTo("06");
    assertThat(value(read("FW", "useStatus", Cell.Type.NUMBER, "6.0"))).isEqualTo("06");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "structure|砖混凝土|「建筑结构」没有“砖混凝土”这一项，是否为「砖混结构」",
        "titleStatus|有证|「权属状况」没有“有证”这一项，是否为",
        "structure|竹|「建筑结构」没有“竹”这一项，应为：钢结构、钢混结构、砖混结构、砖木结构、其他",
        "place|360201|「所在行政区划」没有“360201”这一项"
      })
  void namesWhatTheListHasInstead(String column, String text, String sentence) {
    assertThat(refusal(read("FW", column, Cell.Type.TEXT, text))).startsWith(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"抵押;租赁权|1;5", "租赁权，抵押|1;5", "抵押、查封|1;3", "1,5|1;5", "无|0", "抵押；抵押|1"})
  void readsSeveralCodes(String text, String codes) {
    assertThat(value(read("FW", "encumbrances", Cell.Type.TEXT, text))).isEqualTo(codes);
  }

  @Test
  void refusesOneWrongCodeAmongSeveral() {
    assertThat(refusal(read("FW", "encumbrances", Cell.Type.TEXT, "抵押；欠税"))).contains("没有“欠税”这一项");
  }

  @Test
  void trimsTextAndKeepsWhatItSays() {
    assertThat(read("FW", "name", Cell.Type.TEXT, "　办公楼 "))
        .isEqualTo(new Reading.Read("办公楼", null));
    assertThat(read("FW", "name", Cell.Type.TEXT, "办公楼\n（东）"))
        .isEqualTo(new Reading.Read("办公楼 （东）", "换行改为空格"));
    assertThat(value(read("FW", "remarks", Cell.Type.TEXT, "一\n二"))).isEqualTo("一\n二");
    assertThat(value(read("FW", "name", Cell.Type.TEXT, "办公\u200b\u0000楼\ufeff"))).isEqualTo("办公楼");
    assertThat(read("FW", "name", Cell.Type.TEXT, " \u3000 "))
        .isEqualTo(new Reading.Read(null, null));
    assertThat(value(read("FW", "cardNumber", Cell.Type.NUMBER, "1.20231234E8")))
        .isEqualTo("120231234");
    assertThat(value(read("FW", "building", Cell.Type.NUMBER, "3"))).isEqualTo("3");
    assertThat(refusal(read("FW", "cardNumber", Cell.Type.NUMBER, "12345678901234567")))
        .contains("已丢失尾数");
  }

  @Test
  void bringsIdentifiersIntoForm() {
    assertThat(
            value(
                read("FW", "estateUnitNumber", Cell.Type.TEXT, "360203 001001 gb00012 f00010001")))
        .isEqualTo("360203001001GB00012F00010001");
    assertThat(value(read("FW", "estateCertificate", Cell.Type.TEXT, "赣（２０２３）浮梁县不动产权第0005678号")))
        .isEqualTo("赣(2023)浮梁县不动产权第0005678号");
  }

  @Test
  void mendsAccountsAndRefusesDestroyedOnes() {
    assertThat(value(read("ZH", "accountNumber", Cell.Type.TEXT, "1580 7801 2470 1922 8")))
        .isEqualTo("15807801247019228");
    assertThat(value(read("ZH", "accountNumber", Cell.Type.TEXT, "'15247181892510122")))
        .isEqualTo("15247181892510122");
    assertThat(read("ZH", "accountNumber", Cell.Type.TEXT, "15068431168826497"))
        .isEqualTo(new Reading.Read("15068431168826497", null));
    assertThat(refusal(read("ZH", "accountNumber", Cell.Type.TEXT, "1.53E+16")))
        .contains("科学计数法")
        .contains("已丢失后几位");
    assertThat(refusal(read("ZH", "accountNumber", Cell.Type.NUMBER, "1.5068431168826500E16")))
        .contains("已丢失后几位");
    assertThat(refusal(read("ZH", "accountNumber", Cell.Type.NUMBER, "15068431168826500")))
        .contains("已丢失后几位");
    assertThat(value(read("ZH", "accountNumber", Cell.Type.NUMBER, "150684311688")))
        .isEqualTo("150684311688");
  }

  @Test
  void refusesFormulasThatWentWrong() {
    for (String column :
        new String[] {
          "name",
          "builtArea",
          "acquiredOn",
          "useStatus",
          "leaseExists",
          "builtYear",
          "encumbrances",
          "estateUnitNumber"
        }) {
      assertThat(refusal(read("FW", column, Cell.Type.ERROR, "#N/A"))).contains("公式出错");
    }
  }

  @Test
  void readsBlanksAsMissing() {
    RowForm form = Forms.of("FW");
    for (int i = 0; i < form.kind().columns().size(); i++) {
      assertThat(form.read(i, Cell.BLANK)).isEqualTo(new Reading.Read(null, null));
      assertThat(form.read(i, new Cell(Cell.Type.TEXT, "  ")))
          .isEqualTo(new Reading.Read(null, null));
    }
  }

  @Property(tries = 500)
  void readsBackEveryAmountHoweverItIsWritten(
      @ForAll @LongRange(min = -100_000_000_000_000L, max = 100_000_000_000_000L) long fen) {
    RowForm form = Forms.of("FW");
    int column = form.kind().indexOf("originalValue");
    var row = new Values(form.kind().columns().size());
    row.set(column, fen);

    assertThat(value(form.read(column, new Cell(Cell.Type.TEXT, form.editable(column, row)))))
        .isEqualTo(fen);
    assertThat(value(form.read(column, new Cell(Cell.Type.TEXT, form.display(column, row)))))
        .isEqualTo(fen);
    assertThat(value(form.read(column, new Cell(Cell.Type.TEXT, form.display(column, row) + "元"))))
        .isEqualTo(fen);
  }

  @Property(tries = 500)
  void readsBackEveryDay(@ForAll @LongRange(min = -25000, max = 80000) long day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    String chinese = date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";

    assertThat(value(read("FW", "acquiredOn", Cell.Type.TEXT, date.toString()))).isEqualTo(day);
    assertThat(value(read("FW", "acquiredOn", Cell.Type.TEXT, chinese))).isEqualTo(day);
  }

  private static Reading read(String kind, String column, Cell.Type type, String text) {
    RowForm form = Forms.of(kind);
    return form.read(form.kind().indexOf(column), new Cell(type, text));
  }

  private static Object value(Reading reading) {
    return Objects.requireNonNull(((Reading.Read) reading).value());
  }

  private static String refusal(Reading reading) {
    Problem problem = ((Reading.Unreadable) reading).problem();
    assertThat(problem.severity()).isEqualTo(Severity.REFUSED);
    return problem.sentence();
  }
}
