package cn.sanzi.ledger.item;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one version of an item says (盘活台账的一行).
 *
 * @param name 项目名称
 * @param situation 项目基本情况
 * @param strategy code of CL_STRATEGY (盘活策略)
 * @param method code of CL_METHOD (盘活方式)
 * @param opinion 具体处置意见
 * @param responsibleUnit 责任单位; null until named
 * @param responsiblePerson 责任人
 * @param maturity code of CL_MATURE (成熟度)
 * @param expected proceeds, in yuan
 * @param plannedOn day of completion
 * @param problems 难点问题
 * @param assets what it holds, by number, with what the cards said when this version was written
 */
record ItemDocument(
    String name,
    @Nullable String situation,
    @Nullable String strategy,
    @Nullable String method,
    @Nullable String opinion,
    @Nullable UUID responsibleUnit,
    @Nullable String responsiblePerson,
    @Nullable String maturity,
    @Nullable BigDecimal expected,
    @Nullable LocalDate plannedOn,
    @Nullable String problems,
    List<Asset> assets) {

  /**
   * An asset on the item.
   *
   * @param area in square metres
   * @param value original value or balance, in yuan
   */
  public record Asset(
      UUID id,
      String number,
      String kind,
      String name,
      @Nullable BigDecimal area,
      @Nullable BigDecimal value) {}

  ItemDocument with(ItemFacts facts) {
    return new ItemDocument(
        facts.name(),
        facts.situation(),
        facts.strategy(),
        facts.method(),
        facts.opinion(),
        facts.responsibleUnit(),
        facts.responsiblePerson(),
        facts.maturity(),
        facts.expected(),
        facts.plannedOn(),
        facts.problems(),
        assets);
  }
}
