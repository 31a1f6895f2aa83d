package cn.sanzi.inventory.declaring;

import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.shared.Refused;
import java.util.Arrays;
import java.util.Map;

/** Which declared rows to show. */
enum RowFilter {
  ALL("true"),
  PROBLEMS("(r.blocking > 0 or r.to_explain > 0 or " + RowFilter.DUPLICATE + ")"),
  REMARKS(
      """
      exists (select 1 from inventory.remark m
        where m.region_id = r.region_id and m.assignment_id = r.assignment_id
          and m.row_id = r.row_id and m.settled_at is null)
      """),
  NO_PAPERS("(" + RowFilter.PAPERS + ") = 0");

  static final String DUPLICATE =
      """
      (r.key_digest is not null and exists (select 1 from inventory.declared_row o
        where o.region_id = r.region_id and o.assignment_id = r.assignment_id
          and o.to_submission is null and o.key_digest = r.key_digest and o.row_id <> r.row_id))
      """;

  static final String PAPERS =
      """
      select count(*) from inventory.paper p
      where p.region_id = r.region_id and p.assignment_id = r.assignment_id
        and p.row_id = r.row_id and p.removed_at is null
      """;

  private final String sql;

  RowFilter(String sql) {
    this.sql = sql;
  }

  /** By the name that addresses use, such as {@code nopapers}. */
  static RowFilter named(String name) {
    return Arrays.stream(values())
        .filter(filter -> filter.name().replace("_", "").equalsIgnoreCase(name))
        .findAny()
        .orElseThrow(() ->
            new Refused(
                new InventoryRefusal(
                    Reason.BAD_FILTER, "没有「" + name + "」这样的筛选。", "only", Map.of())));
  }

  String sql() {
    return sql;
  }
}
