package cn.sanzi.shared;

import java.util.Optional;

/** Code of a parcel of land (宗地代码): the first 19 characters of an estate unit number. */
public record ParcelCode(String value) {

  private static final int LENGTH = 19;
  private static final String BARE_LAND = "W00000000";

  public ParcelCode {
    Checked.require("a parcel code", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    return text.length() == LENGTH
        ? EstateUnitNumber.check(text + BARE_LAND)
        : Optional.of("应为 19 位，现为 " + text.length() + " 位");
  }
}
