package cn.sanzi.catalog;

/** Code of an asset kind (资产种类), such as FW, ZH, XZ. */
public record KindCode(String value) {
  public KindCode {
    if (!value.matches("[A-Z]{2,4}")) {
      throw new IllegalArgumentException("Not a kind's code: " + value);
    }
  }
}
