package cn.sanzi.inventory.duplicates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address taken apart (坐落).
 *
 * @param street what comes before the first number, divisions left out
 * @param numbers by what they count: 号, 栋, 单元, 层, 室
 */
record AddressText(String street, Map<String, String> numbers) {

  private static final Pattern DIVISIONS =
      Pattern.compile(
          "^(\\p{IsHan}{2,7}省)?(\\p{IsHan}{2,7}?市)?(\\p{IsHan}{2,3}(?<![小园社校院厂景新库片])[区县市])?");
  private static final Pattern NUMBER =
      Pattern.compile("(\\d+(?:之\\d+)?[A-Z]?)(号|栋|单元|层|室|弄|巷|期)?");

  static AddressText of(@Nullable String address) {
    String plain = DIVISIONS.matcher(PlainText.of(address == null ? "" : address)).replaceFirst("");
    var numbers = new LinkedHashMap<String, String>();
    var found = NUMBER.matcher(plain);
    int street = plain.length();
    while (found.find()) {
      street = Math.min(street, found.start());
      String unit = found.group(2) == null ? "" : found.group(2);
      // A bare number at a street is its house number.
      numbers.putIfAbsent(unit.isEmpty() && numbers.isEmpty() ? "号" : unit, found.group(1));
    }
    return new AddressText(plain.substring(0, street), numbers);
  }

  boolean isEmpty() {
    return street.isEmpty() && numbers.isEmpty();
  }

  /** The number that finds it in its street; empty for none. */
  String first() {
    return numbers.values().stream().findFirst().orElse("");
  }

  /** How like another it is, 0 to 1. */
  double likeness(AddressText other) {
    double likeness = Bigrams.likeness(street, other.street);
    for (var number : numbers.entrySet()) {
      String theirs = other.numbers.get(number.getKey());
      if (theirs == null) {
        likeness *= 0.92;
      } else if (!theirs.equals(number.getValue())) {
        likeness *= 0.3;
      }
    }
    return likeness;
  }
}
