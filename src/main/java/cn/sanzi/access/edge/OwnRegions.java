package cn.sanzi.access.edge;

import cn.sanzi.access.AccessRefusal;
import cn.sanzi.access.Grant;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.organization.RegionId;
import cn.sanzi.shared.Refused;

/**
 * Where somebody may change units: the system administrator everywhere, an office in its region.
 */
final class OwnRegions {

  private OwnRegions() {}

  static boolean contain(Reader reader, RegionId region) {
    return reader.scope().holds(Role.SYSTEM_ADMIN)
        || reader.scope().as(Role.OFFICE).grants().stream()
            .map(Grant::regions)
            .anyMatch(regions -> regions == null || regions.contains(region));
  }

  static void require(Reader reader, RegionId region) {
    if (!contain(reader, region)) {
      throw new Refused(new AccessRefusal.NotYourPost());
    }
  }
}
