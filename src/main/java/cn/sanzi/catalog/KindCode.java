package cn.sanzi.catalog;

import cn.sanzi.shared.Refused;

/** Code of an asset kind (资产种类), such as FW, ZH, XZ. */
public record KindCode(String value) {

  /** {@code catalog.no-such-kind} when it cannot be one. */
  public static KindCode parse(String text) {
    if (!text.matches("[A-Z]{2,4}")) {
      throw new Refused(new CatalogRefusal.NoSuchKind(text));
    }
    return new KindCode(text);
  }

  public KindCode {
    if (!value.matches("[A-Z]{2,4}")) {
      throw new IllegalArgumentException("Not a kind's code: " + value);
    }
  }
}
