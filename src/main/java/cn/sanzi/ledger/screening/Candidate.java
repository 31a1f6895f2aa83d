package cn.sanzi.ledger.screening;

import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.register.WholeCard;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card that some rule proposes.
 *
 * @param area in square metres
 * @param value original value or balance, in yuan
 * @param excluded whether a rule bars it
 * @param decision null while the group has not decided
 */
record Candidate(
    String number,
    UUID assetId,
    String kind,
    int regionId,
    UUID unitId,
    int groupNo,
    String name,
    @Nullable BigDecimal area,
    @Nullable BigDecimal value,
    int cardVersion,
    boolean excluded,
    List<Reason> reasons,
    @Nullable Decision decision,
    @Nullable String remark,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy) {

  /** What a group decided. */
  public enum Decision {
    /** On the ledger. */
    TAKEN,
    /** Left as it is, with a reason. */
    LEFT
  }

  static Candidate of(WholeCard card, List<Reason> reasons) {
    boolean excluded =
        reasons.stream().anyMatch(reason -> reason.sense() == ScreeningRule.Sense.EXCLUDE);
    return new Candidate(
        card.number(),
        card.asset().value(),
        card.kind().value(),
        card.region().value(),
        card.unit().value(),
        card.group().value(),
        card.name(),
        card.area(),
        card.value(),
        card.version(),
        excluded,
        reasons,
        null,
        null,
        null,
        null);
  }

  public RegionId region() {
    return new RegionId(regionId);
  }

  public UnitId unit() {
    return new UnitId(unitId);
  }
}
