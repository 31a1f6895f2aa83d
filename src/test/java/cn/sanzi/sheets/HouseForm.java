package cn.sanzi.sheets;

import cn.sanzi.sheets.TemplateSpec.Choice;
import cn.sanzi.sheets.TemplateSpec.DropDown;
import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import cn.sanzi.sheets.TemplateSpec.TemplateRow;
import cn.sanzi.sheets.TemplateSpec.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form for houses, as wide as such forms are. */
final class HouseForm {

  static final String MARK = "sanzi:template:FW:3:01890a5d-ac96-774b-bcce-b302099a8057";

  // Places of columns; the first is the hidden one of ids.
  static final int ENCUMBRANCE = 5;
  static final int USE = 9;
  static final int VALUE = 12;
  static final int ACCOUNT = 14;
  static final int ACQUIRED = 15;
  static final int NET_VALUE = 17;

  private static final Map<String, DropDown> LISTS =
      Map.of(
          "CL_USE", DropDown.of(List.of("自用", "出租", "出借", "闲置", "低效使用", "其他")),
          "CL_YES", DropDown.of(List.of("是", "否")),
          "CL_ENCUM", DropDown.of(List.of("无", "抵押", "质押", "查封", "冻结", "居住权", "租赁权")),
          "CL_TITLE", DropDown.of(List.of("有证", "无证", "证载主体不符", "办证中")));

  private HouseForm() {}

  static TemplateSpec of(List<TemplateRow> rows, int blankRows) {
    return new TemplateSpec(
        "房屋建筑物",
        "房屋建筑物清查登记表",
        List.of(
            "填报单位：景德镇市教育局（123602000000000000）    工作小组：第三组    清查基准日：2024-12-31",
            "带 * 的列必填；灰色的列由系统生成；下拉列表里选，不要自己写。填好后在“清查填报”页面上传。"),
        MARK,
        "sanzi:row",
        columns(),
        LISTS,
        rows,
        blankRows,
        List.of(
            "一、一行填一处房屋。同一权证多幢的，按幢分行填。",
            "二、金额以元为单位，保留两位小数；面积以平方米为单位。",
            "三、不要改动表头；可以插入行、删除行、排序、筛选。已有的行请直接修改，不要复制整行后再改，否则系统会当作新行。"),
        "演示数据");
  }

  static TemplateRow school() {
    return row(
        "01890a5d-ac96-774b-bcce-b302099a8058",
        "教学楼",
        "珠山区珠山中路 88 号",
        "有证",
        "赣（2024）景德镇市不动产权第 1000001 号",
        "无",
        "5230.75",
        "6",
        "2001",
        "自用",
        null,
        "是",
        "3742500.10",
        "1200000.00",
        "36001050660052501234",
        "2001-05-12",
        "2019 年加固。",
        "2542500.10");
  }

  /** A row of texts in the order of the columns; what is not given stays empty. */
  static TemplateRow row(String id, @Nullable String... texts) {
    List<@Nullable String> all = new ArrayList<>(Arrays.asList(texts));
    while (all.size() < columns().size()) {
      all.add(null);
    }
    return new TemplateRow(id, all);
  }

  static List<TemplateColumn> columns() {
    return List.of(
        text("name", "资产名称", "基本信息", true, 26, "与权证、账面上的名称一致，不得只填“房屋一批”。"),
        text("address", "详细坐落地址", "基本信息", true, 30, "到门牌号。"),
        list("title", "权属状况", "权属", true, "CL_TITLE", true),
        text("certificate", "权属证明类型及编号", "权属", false, 28, "权属状况为有证时必填；多证用分号分隔。"),
        list("encumbrance", "他项权利状况", "权属", true, "CL_ENCUM", false),
        number("area", "建筑面积（㎡）", "实物", true, 2),
        new TemplateColumn(
            "floors", "总层数", null, "实物", false, false, 9, Value.INTEGER, 0, null, null, false),
        new TemplateColumn(
            "year", "建成年份", "四位数字。", "实物", true, false, 10, Value.INTEGER, 0, null, null, false),
        list("use", "使用状况", "使用", true, "CL_USE", true),
        date("idleSince", "闲置（低效）起始日期", "使用", false),
        list("evaluated", "是否评估", "使用", false, "CL_YES", true),
        number("originalValue", "账面原值（元）", "价值", true, 2),
        number("depreciation", "累计折旧（元）", "价值", false, 2),
        text("account", "收款账号", "价值", false, 24, null),
        date("acquired", "取得日期", "价值", true),
        text("remark", "备注", "其他", false, 40, null),
        new TemplateColumn(
            "netValue",
            "账面净值（元）",
            "原值减折旧，由系统计算。",
            "系统计算",
            false,
            true,
            16,
            Value.NUMBER,
            2,
            null,
            "IF({originalValue}=\"\",\"\",{originalValue}-{depreciation})",
            false));
  }

  private static TemplateColumn text(
      String key,
      String heading,
      String section,
      boolean required,
      int width,
      @Nullable String note) {
    return new TemplateColumn(
        key, heading, note, section, required, false, width, Value.TEXT, -1, null, null, false);
  }

  private static TemplateColumn number(
      String key, String heading, String section, boolean required, int decimals) {
    return new TemplateColumn(
        key, heading, null, section, required, false, 16, Value.NUMBER, decimals, null, null, true);
  }

  private static TemplateColumn date(String key, String heading, String section, boolean required) {
    return new TemplateColumn(
        key,
        heading,
        "例如 2024-12-31。",
        section,
        required,
        false,
        13,
        Value.DATE,
        -1,
        null,
        null,
        false);
  }

  private static TemplateColumn list(
      String key, String heading, String section, boolean required, String list, boolean strict) {
    return new TemplateColumn(
        key,
        heading,
        null,
        section,
        required,
        false,
        13,
        Value.TEXT,
        -1,
        new Choice(list, strict, null),
        null,
        false);
  }
}
