package cn.sanzi.approval;

import cn.sanzi.access.Grant;
import cn.sanzi.access.Role;
import cn.sanzi.organization.Region;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a flow (审批环节).
 *
 * @param role who signs here, within the reach of his post
 * @param independent whether whoever declared the data is kept from signing here
 * @param reach at which level; null for any
 */
public record Stage(
    String key, String label, Role role, boolean independent, @Nullable Reach reach) {

  /** At which level a stage is signed (办理层级). */
  public enum Reach {
    /** By posts of the case's own jurisdiction: a county's matter by the county. */
    HERE,
    /** By posts of the city's own level, which reach over all its counties. */
    CITY
  }

  public Stage(String key, String label, Role role, boolean independent) {
    this(key, label, role, independent, null);
  }

  /** Whether a post of this reach signs here, in a case of that region. */
  boolean admits(Grant grant, Region region) {
    boolean ofTheCity = grant.regions() == null;
    return grant.role() == role
        && switch (reach) {
          case null -> true;
          case HERE -> ofTheCity == (region.level() == Region.Level.CITY);
          case CITY -> ofTheCity;
        };
  }
}
