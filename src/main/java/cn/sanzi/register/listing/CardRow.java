package cn.sanzi.register.listing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card as the database lists it.
 *
 * @param sortKey value sorted by, as text; of the cursor
 */
public record CardRow(
    String number,
    UUID assetId,
    String kind,
    String name,
    UUID unitId,
    int regionId,
    int groupNo,
    String useStatus,
    String titleStatus,
    @Nullable BigDecimal area,
    @Nullable BigDecimal originalValue,
    @Nullable BigDecimal netValue,
    @Nullable BigDecimal balance,
    @Nullable String address,
    OffsetDateTime changedAt,
    boolean increment,
    String sortKey) {

  /**
   * The columns that {@link #read} expects first, of a card known as {@code c}; a {@code sort_key}
   * follows.
   */
  public static final String COLUMNS =
      """
      c.number, c.asset_id, c.kind, c.name, c.unit_id, c.region_id, c.group_no, c.use_status, c.title_status,
      c.area, c.original_value, c.net_value, c.balance, c.address, c.changed_at,
      c.increment\
      """;

  /** By position: a page of a list reads hundreds a second. */
  public static CardRow read(ResultSet r) throws SQLException {
    return new CardRow(
        r.getString(1),
        r.getObject(2, UUID.class),
        r.getString(3),
        r.getString(4),
        r.getObject(5, UUID.class),
        r.getInt(6),
        r.getInt(7),
        r.getString(8),
        r.getString(9),
        r.getBigDecimal(10),
        r.getBigDecimal(11),
        r.getBigDecimal(12),
        r.getBigDecimal(13),
        r.getString(14),
        r.getObject(15, OffsetDateTime.class),
        r.getBoolean(16),
        r.getString("sort_key"));
  }
}
