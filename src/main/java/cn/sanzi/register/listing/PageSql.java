package cn.sanzi.register.listing;

import cn.sanzi.register.CardFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A page as one statement. Each post of the reader gives a branch, bounded by the page's length; a
 * branch walks, within every pair of kind and group that has what is sought, the index of the order
 * asked for. So the work is a few entries per pair, however many cards there are.
 */
final class PageSql {

  /** What tells a card and its place in the order. */
  private static final String FOUND = "c.number, %s as key";

  private final Seeking seeking;
  private final CardFilter filter;
  private final CardSort sort;
  private final Map<String, Object> parameters = new HashMap<>();
  private final String own;

  PageSql(Seeking seeking) {
    this.seeking = seeking;
    this.filter = seeking.filter();
    this.sort = seeking.sort();
    this.own = and(OwnConditions.of(filter, parameters));
    if (filter.kind() != null) {
      parameters.put("kinds", filter.kinds().toArray(String[]::new));
    }
    if (seeking.after() != null) {
      parameters.put("afterKey", seeking.after().key());
      parameters.put("afterNumber", seeking.after().number());
    }
    if (sort == CardSort.UNIT) {
      parameters.put("units", seeking.units().toArray(UUID[]::new));
    }
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  /**
   * The page's rows in order; takes a parameter {@code limit} besides its own. The walks tell which
   * cards these are, from indexes alone where they know enough; then those are fetched.
   */
  String page() {
    return "select "
        + CardRow.COLUMNS
        + ", ("
        + sort.key()
        + ")::text as sort_key from (select * from (\n"
        + union()
        + ") h order by "
        + order("h")
        + " limit :limit) h join register.card c on c.number = h.number order by "
        + order("h");
  }

  /** How many there are, counted up to {@code limit}. */
  String count() {
    return "select count(*) from (select 1 from (" + union() + ") c limit :limit) n";
  }

  /** Distinct, as branches of several posts may overlap; a single one needs no comparing. */
  private String union() {
    var branches = new ArrayList<String>();
    for (int i = 0; i < seeking.reaches().size(); i++) {
      branches.add("(" + branch(seeking.reaches().get(i), i) + ")");
    }
    String hits =
        seeking.indexedText() && filter.q() != null
            ? "with hit as materialized ("
                + new SoughtText(filter.q()).candidates(parameters)
                + " union select region_id, asset_id from register.card_unread)\n"
            : "";
    return hits + String.join("\nunion\n", branches);
  }

  private String branch(Reach reach, int i) {
    var within = new Within(reach, i, parameters);
    if (seeking.indexedText() || seeking.few()) {
      return gather(within);
    } else if (sort == CardSort.UNIT) {
      return walkUnits(within);
    } else if (sort == CardSort.NUMBER && within.hasUnits()) {
      return walkHoldings(within);
    } else if (sort == CardSort.NUMBER && within.isOpen() && !filter.isOfPlaces()) {
      return bounded("true");
    }
    return walkStrata(within);
  }

  private String gather(Within within) {
    String from =
        seeking.indexedText()
            ? "hit h join register.card c on c.region_id = h.region_id and c.asset_id = h.asset_id"
            : "register.card c";
    String position =
        sort == CardSort.UNIT ? ", array_position(:units::uuid[], c.unit_id) as ord" : "";
    return "select "
        + FOUND.formatted(sort.key())
        + position
        + " from "
        + from
        + "\nwhere "
        + within.all("c")
        + kinds("c")
        + own
        + behindAnywhere()
        // A fence: else the planner, seeing the page's limit, walks an order that the few are rare
        // in.
        + " offset 0";
  }

  /** By number a region at a time, for that is how the index has numbers. */
  private String walkStrata(Within within) {
    boolean byRegion = sort == CardSort.NUMBER;
    String strata =
        byRegion
            ? within.regionStrata(seeking.kept().strataOfRegions(within.reach(), filter))
            : within.strata(seeking.kept().strata(within.reach(), filter));
    return across(
        strata,
        "c.kind = s.kind and c.group_no = s.group_no and "
            + (byRegion ? "c.region_id = s.region_id" : within.regions("c"))
            + " and "
            + within.units("c"));
  }

  private String walkHoldings(Within within) {
    return across(
        within.holdings(seeking.kept().holdings(within.reach(), filter)),
        "c.unit_id = s.unit_id and c.kind = s.kind and "
            + within.groups("c")
            + " and "
            + within.regions("c"));
  }

  private String across(String walks, String where) {
    return "select h.* from " + walks + " cross join lateral (" + bounded(where) + ") h";
  }

  /**
   * Units one after the other, as far as the page needs; the planner sees that ordinality is
   * sorted.
   */
  private String walkUnits(Within within) {
    String way = seeking.descending() ? " desc" : "";
    return "select h.*, u.ord from unnest(:units::uuid[]) with ordinality u(unit_id, ord) cross"
        + " join lateral (select "
        + FOUND.formatted(sort.key())
        + " from register.card c where c.unit_id = u.unit_id and "
        + within.groups("c")
        + " and "
        + within.regions("c")
        + kinds("c")
        + own
        + behindInFirstUnit()
        + " order by c.kind"
        + way
        + ", c.number"
        + way
        + " limit :limit) h\nwhere "
        + within.units("u")
        + " order by u.ord, h.key"
        + way
        + ", h.number"
        + way
        + " limit :limit";
  }

  private String bounded(String where) {
    String behind = seeking.after() == null ? "" : " and " + sort.behind(seeking.descending());
    return "select "
        + FOUND.formatted(sort.key())
        + " from register.card c\nwhere "
        + where
        + own
        + behind
        + "\norder by "
        + sort.orderBy(seeking.descending())
        + " limit :limit";
  }

  private String kinds(String alias) {
    return filter.kind() == null ? "" : " and " + alias + ".kind = any(:kinds)";
  }

  private String behindAnywhere() {
    if (seeking.after() == null) {
      return "";
    }
    if (sort != CardSort.UNIT) {
      return " and " + sort.behind(seeking.descending());
    }
    String than = seeking.descending() ? " < " : " > ";
    String place = "array_position(:units::uuid[], c.unit_id)";
    return " and ("
        + place
        + " > 1 or ("
        + place
        + " = 1 and (c.kind, c.number)"
        + than
        + "(:afterKey, :afterNumber)))";
  }

  /** The first unit is the cursor's; of the others everything is behind it. */
  private String behindInFirstUnit() {
    if (seeking.after() == null) {
      return "";
    }
    String than = seeking.descending() ? " < " : " > ";
    String bound = seeking.descending() ? "'~'" : "''";
    return " and (c.kind, c.number)"
        + than
        + "(case when u.ord = 1 then :afterKey else "
        + bound
        + " end, case when u.ord = 1 then :afterNumber else "
        + bound
        + " end)";
  }

  private String order(String alias) {
    String way = seeking.descending() ? " desc" : "";
    String number = alias + ".number" + way;
    String inUnit = sort == CardSort.NUMBER ? number : alias + ".key" + way + ", " + number;
    return sort == CardSort.UNIT ? alias + ".ord, " + inUnit : inUnit;
  }

  private static String and(List<String> conditions) {
    return conditions.stream().map(c -> " and " + c).collect(Collectors.joining());
  }
}
