package cn.sanzi.inventory.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From which change on a figure must be explained (变动说明阈值).
 *
 * @param kind null for any kind
 * @param percent of what the register holds; without meaning for {@link Figure#GONE}
 * @param asked whether an explanation is asked for at all
 */
record Threshold(
    UUID id,
    @Nullable String kind,
    Figure figure,
    BigDecimal percent,
    boolean asked,
    LocalDate from,
    String by,
    Instant at) {

  /** What is watched. */
  enum Figure {
    AREA("面积"),
    ORIGINAL_VALUE("账面原值"),
    NET_VALUE("账面净值"),
    BALANCE("账面余额"),
    GONE("不再填报");

    private final String label;

    Figure(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}
