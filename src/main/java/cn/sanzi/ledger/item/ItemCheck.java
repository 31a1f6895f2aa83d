package cn.sanzi.ledger.item;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.ledger.LedgerRefusal;
import cn.sanzi.ledger.LedgerRefusal.Reason;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.UnitId;
import cn.sanzi.shared.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what somebody wrote on an item can stand. */
@Component
class ItemCheck {

  private static final int NAME = 120;
  private static final int PERSON = 30;
  private static final int TEXT = 2000;
  private static final int FEN = 2;
  private static final BigDecimal MOST = new BigDecimal("9999999999999999.99");

  private final Catalog catalog;
  private final Organization organization;

  ItemCheck(Catalog catalog, Organization organization) {
    this.catalog = catalog;
    this.organization = organization;
  }

  ItemFacts checked(ItemFacts facts) {
    String strategy = code("CL_STRATEGY", "strategy", "盘活策略", facts.strategy());
    String method = code("CL_METHOD", "method", "盘活方式", facts.method());
    require(
        method == null || (strategy != null && method.startsWith(strategy)),
        "method",
        "所选的盘活方式不属于所选策略，请重新选择。");
    if (facts.responsibleUnit() != null) {
      organization.unit(new UnitId(facts.responsibleUnit()));
    }
    return new ItemFacts(
        required("name", "请填写项目名称。", text("name", "项目名称", facts.name(), NAME)),
        text("situation", "项目基本情况", facts.situation(), TEXT),
        strategy,
        method,
        text("opinion", "具体处置意见", facts.opinion(), TEXT),
        facts.responsibleUnit(),
        text("responsiblePerson", "责任人", facts.responsiblePerson(), PERSON),
        code("CL_MATURE", "maturity", "成熟度", facts.maturity()),
        money(facts.expected()),
        facts.plannedOn(),
        text("problems", "难点问题", facts.problems(), TEXT));
  }

  String cause(String cause) {
    return required("cause", "请写明为什么改，留作变更记录。", text("cause", "修改原因", cause, TEXT));
  }

  private static String required(String field, String sentence, @Nullable String given) {
    if (given == null) {
      throw new Refused(new LedgerRefusal(Reason.BAD_VALUE, sentence, field));
    }
    return given;
  }

  private static @Nullable String text(
      String field, String label, @Nullable String text, int most) {
    if (text == null || text.isBlank()) {
      return null;
    }
    require(text.strip().length() <= most, field, "「%s」最多 %d 字。".formatted(label, most));
    return text.strip();
  }

  private @Nullable String code(String list, String field, String label, @Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    boolean known =
        catalog.list(list).entries().stream().anyMatch(entry -> entry.code().equals(code));
    require(known, field, "「%s」没有“%s”这一项，请从列表里选。".formatted(label, code));
    return code;
  }

  private static @Nullable BigDecimal money(@Nullable BigDecimal amount) {
    if (amount == null) {
      return null;
    }
    require(amount.signum() >= 0 && amount.compareTo(MOST) <= 0, "expected", "预计收益须是不小于 0 的金额（元）。");
    require(amount.stripTrailingZeros().scale() <= FEN, "expected", "预计收益以元为单位，最多两位小数。");
    return amount.setScale(FEN, RoundingMode.UNNECESSARY);
  }

  private static void require(boolean holds, String field, String sentence) {
    if (!holds) {
      throw new Refused(new LedgerRefusal(Reason.BAD_VALUE, sentence, field));
    }
  }
}
