package cn.sanzi.organization;

import java.util.Arrays;
import java.util.Optional;

/** What sort of unit it is (单位性质), with the codes of list CL_UNITTYPE. */
public enum UnitType {
  ADMINISTRATION("11", "行政单位"),
  LIKE_CIVIL_SERVICE("21", "参公事业单位"),
  PUBLIC_WELFARE_ONE("22", "公益一类事业单位"),
  PUBLIC_WELFARE_TWO("23", "公益二类事业单位"),
  OTHER_INSTITUTION("24", "其他事业单位"),
  STATE_SOLE("31", "国有独资企业"),
  STATE_WHOLE("32", "国有全资企业"),
  STATE_HOLDING("33", "国有控股企业"),
  STATE_CONTROLLED("34", "国有实际控制企业"),
  STATE_SHARE("35", "国有参股企业"),
  PARK_COMMITTEE("41", "园区管委会"),
  SOCIETY("51", "社会团体"),
  OTHER("91", "其他");

  private final String code;
  private final String label;

  UnitType(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** By code, by label, or by both as a drop-down shows them. */
  public static Optional<UnitType> find(String text) {
    return Arrays.stream(values())
        .filter(type ->
            text.equals(type.code)
                || text.equals(type.label)
                || text.equals(type.code + " " + type.label))
        .findFirst();
  }
}
