package cn.sanzi.organization;

/**
 * A jurisdiction.
 *
 * @param code division code of GB/T 2260, or an internal extension code for parks
 * @param level {@code CITY} for 市本级, {@code COUNTY}, {@code PARK}
 */
public record Region(RegionId id, String code, String name, Level level) {

  /** Levels of jurisdiction. */
  public enum Level {
    CITY,
    COUNTY,
    PARK
  }
}
