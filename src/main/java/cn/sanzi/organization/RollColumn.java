package cn.sanzi.organization;

import java.util.Arrays;
import java.util.Optional;

/** A column of the roll as a workbook, with the headings under which people write it. */
enum RollColumn {
  NAME("单位名称", 34, true, "单位全称", "名称", "法人名称"),
  SHORT_NAME("简称", 18, false, "单位简称"),
  USCC("统一社会信用代码", 22, false, "信用代码", "社会信用代码", "统一信用代码"),
  TYPE("单位性质", 18, true, "性质", "单位类型", "机构类型"),
  SYSTEM("所属系统", 14, false, "系统"),
  REGION("辖区", 12, true, "行政区划", "所在辖区", "区划", "级次"),
  PARENT("主管部门", 30, false, "主管单位", "上级单位", "上级主管部门"),
  LEADER("分管领导", 12, false, "分管领导姓名"),
  LEADER_TITLE("分管领导职务", 16, false),
  LEADER_PHONE("分管领导电话", 16, false, "分管领导联系电话"),
  LIAISON("联络员", 12, false, "联络员姓名", "联系人"),
  LIAISON_TITLE("联络员职务", 16, false),
  LIAISON_PHONE("联络员电话", 16, false, "联系电话", "联络员联系电话"),
  SET_APART("涉改学校", 10, false);

  private final String heading;
  private final int width;
  private final boolean required;
  private final String others;

  RollColumn(String heading, int width, boolean required, String... others) {
    this.heading = heading;
    this.width = width;
    this.required = required;
    this.others = "|" + String.join("|", others) + "|";
  }

  String heading() {
    return heading;
  }

  int width() {
    return width;
  }

  boolean required() {
    return required;
  }

  String section() {
    return switch (this) {
      case NAME, SHORT_NAME, USCC, TYPE, SYSTEM, REGION, PARENT -> "单位";
      case LEADER, LEADER_TITLE, LEADER_PHONE, LIAISON, LIAISON_TITLE, LIAISON_PHONE -> "联系人";
      case SET_APART -> "标记";
    };
  }

  /** The column that a heading means, whatever stars and blanks stand around it. */
  static Optional<RollColumn> of(String text) {
    String bare = text.replaceAll("[\\s*＊()（）:：]", "");
    return Arrays.stream(values())
        .filter(column ->
            column.heading.equals(bare)
                || (!bare.isEmpty() && column.others.contains("|" + bare + "|")))
        .findFirst();
  }
}
