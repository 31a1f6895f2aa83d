package cn.sanzi.inventory;

import cn.sanzi.inventory.BureauLayout.Told;
import cn.sanzi.inventory.BureauLayout.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up files as bureaus keep them, each with what should come out of it. */
final class BureauSheets {

  /**
   * What should come out of one row.
   *
   * @param values by column
   * @param refused column for which the row has to be refused; empty when it is not
   */
  record Truth(Map<String, String> values, String refused) {}

  /** A file and its truth. */
  record Made(byte[] file, String name, List<Truth> rows) {}

  private static final List<String> COUNTIES = List.of("昌江区", "珠山区", "乐平市", "浮梁县");

  private final Random random;
  private final BureauCells cells;
  private final BureauBook.Container container;
  private final BureauBook book = new BureauBook();
  private final BureauLayout layout;
  private final List<Truth> truths = new ArrayList<>();
  private final String kind;
  private int number;
  private String refused = "";
  private String moneyAbove = "";

  private BureauSheets(String kind, int seed) {
    this.kind = kind;
    this.random = new Random(seed * 31L + kind.hashCode());
    this.cells = new BureauCells(random);
    this.layout = new BureauLayout(book, random);
    var all = java.util.List.of(BureauBook.Container.values());
    this.container = all.get(seed % all.size());
  }

  static Made made(String kind, int seed) {
    var sheets = new BureauSheets(kind, seed);
    sheets.write();
    String name = sheets.container.fileName(kind + "台账" + seed);
    return new Made(sheets.book.bytes(sheets.container), name, sheets.truths);
  }

  private void write() {
    boolean several = !container.isText() && random.nextBoolean();
    if (several && random.nextBoolean()) {
      book.sheet("字典", true);
      book.row("名称", "面积", "原值", "结构");
      book.row("不要读我", 1.0, 2.0, "砖混");
    }
    if (several && random.nextBoolean()) {
      book.sheet("空表", false);
    }
    moneyAbove = random.nextInt(3) == 0 ? cells.one(List.of("万元", "元")) : "";
    List<Told> columns = columns();
    int pages = several ? 2 : 1;
    for (int page = 0; page < pages; page++) {
      book.sheet(pages > 1 ? "第" + (page + 1) + "部分" : "Sheet1", false);
      page(columns);
    }
    if (several) {
      book.sheet("填表说明", false);
      book.row("填表说明");
      book.row("1. 面积按实测填写，金额单位为万元。");
      book.row("2. 本表一式三份。");
    }
  }

  private void page(List<Told> columns) {
    int titles = random.nextInt(3);
    if (titles > 0) {
      book.row("某某局" + (kind.equals("ZH") ? "银行账户" : "资产") + "清查登记表（2024年度）");
    }
    if (titles > 1 || !moneyAbove.isEmpty()) {
      String unit = moneyAbove.isEmpty() ? "" : "金额单位：" + moneyAbove;
      book.row("填报单位（盖章）：某某局", "", "", "填报日期：2025年4月18日", unit);
    }
    if (titles == 2 && random.nextBoolean()) {
      book.row("");
    }
    layout.headings(columns);
    layout.marks(columns);
    body(columns);
    foot(columns);
  }

  private void body(List<Told> columns) {
    int parts = 1 + random.nextInt(3);
    boolean grouped = random.nextBoolean();
    for (int part = 0; part < parts; part++) {
      if (grouped) {
        book.row("一二三四".charAt(part) + "、" + cells.one(List.of("本级", "下属单位", "城区片")));
      }
      int rows = 3 + random.nextInt(6);
      for (int i = 0; i < rows; i++) {
        row(columns);
      }
      if (parts > 1 && random.nextBoolean()) {
        book.row(layout.total(columns, cells.one(List.of("小计", "小 计", COUNTIES.get(part) + "小计"))));
      }
      if (part == 0 && parts > 1 && random.nextInt(3) == 0) {
        layout.headings(columns);
      }
      if (random.nextInt(3) == 0) {
        book.row("");
      }
    }
  }

  private void row(List<Told> columns) {
    number++;
    refused = "";
    var truth = new LinkedHashMap<String, String>();
    var row = new ArrayList<Object>();
    columns.forEach(column -> row.add(column.writer().write(number, truth)));
    book.row(row);
    truths.add(new Truth(truth, refused));
  }

  private void foot(List<Told> columns) {
    book.row(layout.total(columns, cells.one(List.of("合计", "合  计", "总计", "合计：", "本页合计"))));
    if (random.nextBoolean()) {
      book.row("单位负责人：张三", "", "", "审核人：李四", "", "填表人：王五");
      book.row("联系电话：0798-8888888");
    } else if (random.nextBoolean()) {
      book.row("注：以上数据截至2024年12月31日");
      book.row("制表：王五", "", "复核：李四", "", "日期：2025.4.18");
    }
  }

  private List<Told> columns() {
    var columns = new ArrayList<Told>();
    String first = cells.one(List.of("序号", "编号", "No.", "序  号"));
    columns.add(told(first, (row, truth) -> (double) row));
    switch (kind) {
      case "FW" -> houses(columns);
      case "ZH" -> accounts(columns);
      default -> parcels(columns);
    }
    columns.add(told(cells.one(List.of("备注", "管理科室", "责任人")), (row, truth) -> ""));
    return columns;
  }

  private void houses(List<Told> columns) {
    boolean two = random.nextBoolean();
    columns.add(text("name", List.of("房屋名称", "资产名称", "建筑物名称", "房产名称", "名称"), "楼"));
    columns.add(text("address", List.of("坐落", "地址", "座落位置", "详细地址", "房屋坐落"), "路5号"));
    columns.add(
        told(
            cells.one(List.of("结构", "房屋结构", "结构类型", "建筑结构")),
            coded("structure", Map.of("砖混", "砖混结构", "框架", "钢混结构", "钢混", "钢混结构", "砖木", "砖木结构"))));
    columns.add(
        told(
            cells.one(List.of("建成年份", "竣工时间", "建成年月", "建筑年代", "建成时间")),
            (row, truth) -> {
              LocalDate day = day(1965, 2020);
              truth.put("builtYear", Integer.toString(day.getYear()));
              return cells.year(day);
            }));
    String area = cells.one(List.of("㎡", "平方米", "m2", "平米"));
    String heading = two ? cells.one(List.of("建筑面积", "总建筑面积")) : "建筑面积";
    columns.add(
        new Told(
            two ? heading : withUnit(heading, area),
            two ? withUnit("面积", area) : "",
            number("builtArea", "1", 2, 3000, "㎡")));
    if (two) {
      columns.add(new Told("其中：出租", withUnit("面积", area), number("leasedArea", "1", 2, 90, "")));
    }
    money(columns, "originalValue", two ? "原值" : cells.one(List.of("原值", "账面原值", "资产原值")), two);
    money(columns, "accumulatedDepreciation", cells.one(List.of("累计折旧", "已提折旧")), two);
    columns.add(
        told(
            cells.one(List.of("使用状况", "现状", "使用现状", "目前状况")),
            coded("useStatus", Map.of("自用", "自用", "在用", "自用", "空置", "闲置", "出租", "出租"))));
  }

  private void accounts(List<Told> columns) {
    columns.add(text("accountName", List.of("户名", "账户名称", "开户名称", "帐户名称"), "户"));
    columns.add(text("bank", List.of("开户行", "开户银行", "开户行名称"), "银行某支行"));
    columns.add(
        told(cells.one(List.of("账号", "银行账号", "银行帐号", "账 号")), (row, truth) -> account(truth)));
    columns.add(
        told(
            cells.one(List.of("账户性质", "账户类型", "账户类别")),
            coded("accountType", Map.of("基本户", "基本", "一般户", "一般", "专户", "专用", "零余额账户", "零余额"))));
    columns.add(
        told(
            cells.one(List.of("开户日期", "开户时间", "开立日期")),
            (row, truth) -> {
              LocalDate day = day(1998, 2023);
              truth.put("openedOn", day.toString());
              return cells.day(day);
            }));
    money(
        columns,
        "bookBalance",
        cells.one(List.of("账面余额", "余额", "期末余额", "2024年12月31日余额", "2024年末余额")),
        false);
  }

  private Object account(Map<String, String> truth) {
    var digits = new StringBuilder("1");
    int length = 16 + random.nextInt(4);
    while (digits.length() < length) {
      digits.append(1 + random.nextInt(9));
    }
    String all = digits.toString();
    switch (random.nextInt(10)) {
      case 0 -> {
        refused = "accountNumber";
        return "%.5E".formatted(Double.valueOf(all));
      }
      case 1 -> {
        refused = "accountNumber";
        return all.substring(0, 15) + "0".repeat(Math.max(3, length - 15));
      }
      case 2 -> {
        if (!container.isText()) {
          refused = "accountNumber";
          return Double.valueOf(all);
        }
      }
      default -> {}
    }
    truth.put("accountNumber", all.substring(0, 4) + ".*" + all.substring(length - 4));
    return switch (random.nextInt(4)) {
      case 0 -> "'" + all;
      case 1 -> all.replaceAll("(.{4})", "$1 ").strip();
      case 2 -> BureauCells.fullWidth(all);
      default -> all;
    };
  }

  private void parcels(List<Told> columns) {
    boolean two = random.nextBoolean();
    columns.add(
        told(
            cells.one(List.of("电子监管号", "监管号", "合同电子监管号")),
            (row, truth) -> {
              String no = "3602812011B44" + (300 + row);
              truth.put("supervisionNumber", no);
              return no;
            }));
    columns.add(text("name", List.of("宗地名称", "地块名称", "项目名称", "宗地名"), "地块"));
    columns.add(text("landUser", List.of("受让人", "受让单位", "土地使用权人", "用地单位", "竞得人"), "公司"));
    String unit = cells.one(List.of("亩", "公顷", "平方米", "㎡"));
    int most = unit.equals("公顷") ? 30 : unit.equals("亩") ? 400 : 90_000;
    String area = cells.one(List.of("面积", "土地面积", "宗地面积", "用地面积"));
    columns.add(new Told(withUnit(area, unit), two ? "宗地情况" : "", hectares(unit, most)));
    columns.add(
        new Told(
            cells.one(List.of("用途", "规划用途", "土地用途")), two ? "宗地情况" : "", (row, truth) -> "工业用地"));
    columns.add(
        told(
            cells.one(List.of("约定动工日期", "约定开工时间", "合同约定开工日期")),
            (row, truth) -> {
              LocalDate day = day(2008, 2021);
              truth.put("agreedStart", day.toString());
              return cells.day(day);
            }));
    money(columns, "grantPrice", cells.one(List.of("成交价款", "出让价款", "成交价", "土地出让金")), false);
    columns.add(
        told(
            cells.one(List.of("闲置原因", "闲置成因")),
            coded("idleCause", Map.of("规划调整", "规划条件修改", "企业原因", "企业自身原因", "司法查封", "司法查封"))));
  }

  private Writer hectares(String unit, int most) {
    return (row, truth) -> {
      BigDecimal told = decimal(most, 2);
      BigDecimal metres =
          switch (unit) {
            case "亩" ->
                told.movePointRight(4).divide(BigDecimal.valueOf(15), 4, RoundingMode.HALF_UP);
            case "公顷" -> told.movePointRight(4);
            default -> told;
          };
      truth.put("area", metres.toPlainString());
      return cells.number(told, "");
    };
  }

  private void money(List<Told> columns, String key, String heading, boolean two) {
    String unit =
        moneyAbove.isEmpty()
            ? cells.one(List.of("万元", "元"))
            : random.nextBoolean() ? moneyAbove : "";
    boolean inTenThousands = (unit.isEmpty() ? moneyAbove : unit).equals("万元");
    String written = unit.isEmpty() ? heading : withUnit(heading, unit);
    boolean negative = key.equals("bookBalance");
    Writer plain = number(key, inTenThousands ? "10000" : "1", inTenThousands ? 4 : 2, 900, "");
    Writer writer =
        (row, truth) -> {
          if (negative && random.nextInt(12) == 0) {
            BigDecimal owed = decimal(90, 2);
            BigDecimal yuan = owed.multiply(new BigDecimal(inTenThousands ? "10000" : "1"));
            truth.put(key, yuan.negate().toPlainString());
            return (random.nextBoolean() ? "（" + owed + "）" : "(" + owed + ")");
          }
          return plain.write(row, truth);
        };
    columns.add(new Told(written, two ? "账面价值" : "", writer));
  }

  private String withUnit(String heading, String unit) {
    return switch (random.nextInt(7)) {
      case 0 -> heading + "(" + unit + ")";
      case 1 -> heading + "（单位：" + unit + "）";
      case 2 -> heading + "\n（" + unit + "）";
      case 3 -> heading + "/" + unit;
      case 4 -> heading + "【" + unit + "】";
      case 5 -> heading + "：" + unit;
      default -> heading + "（" + unit + "）";
    };
  }

  private Writer number(String key, String factor, int scale, int most, String unit) {
    return (row, truth) -> {
      BigDecimal told = decimal(most, scale);
      truth.put(key, told.multiply(new BigDecimal(factor)).toPlainString());
      return cells.number(told, unit);
    };
  }

  private BigDecimal decimal(int most, int scale) {
    return BigDecimal.valueOf(1 + random.nextInt(most * 100), 2)
        .add(BigDecimal.valueOf(random.nextInt(100), Math.max(scale, 2)))
        .setScale(scale, RoundingMode.DOWN)
        .add(BigDecimal.ONE);
  }

  private Writer coded(String key, Map<String, String> words) {
    return (row, truth) -> {
      String word = cells.one(words.keySet().stream().sorted().toList());
      truth.put(key, words.get(word));
      return word;
    };
  }

  private Told text(String key, List<String> headings, String ending) {
    String heading = cells.one(headings);
    return told(
        random.nextInt(4) == 0 ? heading.charAt(0) + " " + heading.substring(1) : heading,
        (row, truth) -> {
          truth.put(key, "某处" + row + ending);
          return "某处" + row + ending + (random.nextInt(5) == 0 ? " " : "");
        });
  }

  private static Told told(String heading, Writer writer) {
    return new Told(heading, "", writer);
  }

  private LocalDate day(int from, int to) {
    return LocalDate.of(from, 1, 1).plusDays(random.nextInt((to - from) * 365));
  }
}
