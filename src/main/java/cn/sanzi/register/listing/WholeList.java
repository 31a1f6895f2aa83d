package cn.sanzi.register.listing;

import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.register.CardFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All that a list would show, page after page, as one statement to be read through a cursor. */
@Component
public class WholeList {

  private static final String DOCUMENTS =
      " join register.card_version v on v.region_id = c.region_id and v.asset_id = c.asset_id and"
          + " v.version = c.version";

  private final KeptCells kept;
  private final UnitOrder unitOrder;

  WholeList(KeptCells kept, UnitOrder unitOrder) {
    this.kept = kept;
    this.unitOrder = unitOrder;
  }

  /**
   * A statement with its parameters; its columns are those of {@link CardRow}, then the kind's
   * version.
   *
   * @param sql with the document of the current version as last column where it was asked for
   */
  public record Statement(String sql, Map<String, Object> parameters) {}

  /** The same order as the list's. */
  public Statement of(
      Scope scope,
      CardFilter filter,
      @Nullable String sort,
      boolean descending,
      boolean documents) {
    CardSort by = CardSort.named(sort);
    var parameters = new HashMap<String, Object>();
    ScopeSql seen = ScopeSql.of(scope, "c");
    List<String> conditions = filter.cellConditions("c", parameters);
    conditions.addFirst(seen.anyOf());
    parameters.putAll(seen.parameters());
    conditions.addAll(OwnConditions.beyondCells(filter, parameters));
    if (by == CardSort.UNIT) {
      List<UUID> holders = kept.now().units(Reach.of(scope, filter), filter);
      parameters.put("units", unitOrder.from(holders, null, descending).toArray(UUID[]::new));
    }
    String units = by == CardSort.UNIT ? "array_position(:units::uuid[], c.unit_id), " : "";
    return new Statement(
        "select "
            + CardRow.COLUMNS
            + ", '' as sort_key, c.kind_version"
            + (documents ? ", v.doc::text as doc" : "")
            + " from register.card c"
            + (documents ? DOCUMENTS : "")
            + " where "
            + String.join(" and ", conditions)
            + " order by "
            + units
            + by.orderBy(descending),
        parameters);
  }
}
