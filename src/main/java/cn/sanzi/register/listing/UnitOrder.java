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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Units in the order in which a list sorted by unit shows them: that of the organisation, ended
 * ones last.
 */
@Component
class UnitOrder {

  private final JdbcClient jdbc;
  private final Organization organization;

  UnitOrder(JdbcClient jdbc, Organization organization) {
    this.jdbc = jdbc;
    this.organization = organization;
  }

  /** All units that hold cards, from the cursor's on, in the direction read. */
  List<UUID> from(@Nullable CardCursor cursor, boolean descending) {
    Comparator<UUID> order = inOrder();
    if (descending) {
      order = order.reversed();
    }
    var units = new ArrayList<>(holders());
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

  /**
   * From one unit to the next along the index; reading all its entries would take a second at ten
   * million.
   */
  private List<UUID> holders() {
    return jdbc.sql(
            """
            with recursive holder as (
                (select unit_id from register.card order by unit_id limit 1)
                union all
                select (select c.unit_id from register.card c where c.unit_id > h.unit_id order by c.unit_id limit 1)
                from holder h where h.unit_id is not null)
            select unit_id from holder where unit_id is not null
            """)
        .query(UUID.class)
        .list();
  }
}
