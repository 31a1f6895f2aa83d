package cn.sanzi.register.listing;

import cn.sanzi.register.listing.CardNames.Names;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card in a list, as HTTP tells it.
 *
 * @param area in ㎡; amounts in 元
 * @param increment acquired after the base date (增量)
 */
public record CardLine(
    String number,
    UUID assetId,
    String kind,
    String kindName,
    String name,
    UUID unitId,
    String unitName,
    int regionId,
    String regionName,
    int groupNo,
    @Nullable String use,
    @Nullable String useText,
    @Nullable String title,
    @Nullable String titleText,
    @Nullable String area,
    @Nullable String originalValue,
    @Nullable String netValue,
    @Nullable String balance,
    @Nullable String address,
    Instant changedAt,
    boolean increment) {

  public static CardLine of(CardRow row, Names names) {
    boolean hasUse = !row.useStatus().isEmpty();
    boolean hasTitle = !row.titleStatus().isEmpty();
    return new CardLine(
        row.number(),
        row.assetId(),
        row.kind(),
        names.kind(row.kind()),
        row.name(),
        row.unitId(),
        names.unit(row.unitId()),
        row.regionId(),
        names.region(row.regionId()),
        row.groupNo(),
        hasUse ? row.useStatus() : null,
        hasUse ? names.use(row.useStatus()) : null,
        hasTitle ? row.titleStatus() : null,
        hasTitle ? names.title(row.titleStatus()) : null,
        plain(row.area()),
        plain(row.originalValue()),
        plain(row.netValue()),
        plain(row.balance()),
        row.address(),
        row.changedAt().toInstant(),
        row.increment());
  }

  private static @Nullable String plain(@Nullable BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }
}
