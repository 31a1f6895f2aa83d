package cn.sanzi.register.listing;

import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import cn.sanzi.organization.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Units in the order in which a list sorted by unit shows them: that of the organisation, ended
 * ones last.
 */
@Component
class UnitOrder {

  private final Organization organization;

  UnitOrder(Organization organization) {
    this.organization = organization;
  }

  /** Those units from the cursor's on, in the direction read. */
  List<UUID> from(List<UUID> holders, @Nullable CardCursor cursor, boolean descending) {
    Comparator<UUID> order = inOrder();
    if (descending) {
      order = order.reversed();
    }
    var units = new ArrayList<>(holders);
    if (cursor != null) {
      Comparator<UUID> by = order;
      units.removeIf(unit -> by.compare(unit, cursor.unitId()) <= 0);
      units.addFirst(cursor.unitId());
    }
    units.sort(order);
    return units;
  }

  private Comparator<UUID> inOrder() {
    List<Unit> known = organization.units();
    Map<UUID, Integer> rank = HashMap.newHashMap(known.size());
    for (int i = 0; i < known.size(); i++) {
      UnitId id = known.get(i).id();
      rank.put(id.value(), i);
    }
    return Comparator.<UUID, Integer>comparing(id -> rank.getOrDefault(id, Integer.MAX_VALUE))
        .thenComparing(Comparator.naturalOrder());
  }
}
