package cn.sanzi.inventory.duplicates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How likely two things are one, judged by name, address, area and value. What is missing on either
 * side does not count; without address or area nothing is said, for a hundred desks are alike.
 */
final class Likeness {

  /** Below that nobody is asked. */
  static final double LEAST = 0.82;

  private static final double LEAST_WITHOUT_AREA = 0.9;
  private static final Pattern NUMBERS = Pattern.compile("[^0-9]+");

  private Likeness() {}

  /** A face made ready to be compared often. */
  record Prepared(Face face, String name, AddressText address) {

    static Prepared of(Face face) {
      return new Prepared(face, PlainText.of(face.name()), AddressText.of(face.address()));
    }
  }

  /**
   * A pair that is alike.
   *
   * @param score 0 to 1
   * @param why in the words of the page
   */
  record Alike(double score, String why) {}

  static Optional<Alike> of(Prepared one, Prepared other) {
    boolean places = !one.address.isEmpty() && !other.address.isEmpty();
    boolean areas = one.face.hasArea() && other.face.hasArea();
    if (!areas && (!places || one.face.unit().equals(other.face.unit()))) {
      return Optional.empty();
    }
    double name = name(one.name, other.name);
    double place = places ? one.address.likeness(other.address) : 0;
    double area = areas ? area(one.face, other.face) : 0;
    double score = score(places, areas, name, place, area, sameValue(one.face, other.face));
    return score < (areas ? LEAST : LEAST_WITHOUT_AREA)
        ? Optional.empty()
        : Optional.of(new Alike(score, why(places, areas, name, place, area)));
  }

  private static double score(
      boolean places, boolean areas, double name, double place, double area, boolean sameValue) {
    if (places && areas) {
      return 0.5 * place + 0.25 * name + 0.25 * area;
    }
    return places ? 0.65 * place + 0.35 * name : 0.35 * name + 0.35 * area + (sameValue ? 0.3 : 0);
  }

  /** Numbers in names tell neighbours apart: 一号楼 is not 二号楼. */
  private static double name(String one, String other) {
    double likeness = Bigrams.likeness(one, other);
    String numbers = NUMBERS.matcher(one).replaceAll(" ").strip();
    String theirs = NUMBERS.matcher(other).replaceAll(" ").strip();
    return numbers.isEmpty() || theirs.isEmpty() || numbers.equals(theirs)
        ? likeness
        : likeness * 0.3;
  }

  /** Whole within half a hundredth, nothing from a tenth on: two surveys of one house differ. */
  private static double area(Face one, Face other) {
    BigDecimal a = one.area();
    BigDecimal b = other.area();
    if (a == null || b == null) {
      return 0;
    }
    double off = a.subtract(b).abs().divide(a.max(b), MathContext.DECIMAL32).doubleValue();
    return off <= 0.005 ? 1 : Math.max(0, 1 - off / 0.1);
  }

  private static boolean sameValue(Face one, Face other) {
    @Nullable BigDecimal value = one.value();
    @Nullable BigDecimal theirs = other.value();
    return value != null && theirs != null && value.signum() > 0 && value.compareTo(theirs) == 0;
  }

  private static String why(boolean places, boolean areas, double name, double place, double area) {
    var parts = new ArrayList<String>();
    if (places) {
      parts.add("坐落相似 " + percent(place));
    }
    parts.add("名称相似 " + percent(name));
    if (areas) {
      parts.add(area == 1 ? "面积相同" : "面积相近 " + percent(area));
    }
    return String.join("，", parts);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", share * 100);
  }
}
