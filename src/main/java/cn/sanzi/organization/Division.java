package cn.sanzi.organization;

/**
 * A division of the country below the city (行政区划).
 *
 * @param code 6 digits for a county, 9 for a township, 12 for a village
 */
public record Division(String code, String parent, String name, Level level) {

  /** Levels of division. */
  public enum Level {
    COUNTY,
    TOWNSHIP,
    VILLAGE
  }
}
