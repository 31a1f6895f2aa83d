package cn.sanzi.organization;

import cn.sanzi.shared.Refused;
import cn.sanzi.shared.Uscc;
import java.util.Optional;

/** What every unit must have before it enters the roll. */
final class UnitFitness {

  private UnitFitness() {}

  static void require(UnitDraft draft) {
    requireThat(
        !draft.name().isBlank() && draft.name().length() <= 100, "name", "请填写单位全称（100 字以内）。");
    requireThat(
        !draft.shortName().isBlank() && draft.shortName().length() <= 40,
        "shortName",
        "请填写单位简称（40 字以内）。");
    requireThat(
        UnitType.find(draft.type()).map(UnitType::code).filter(draft.type()::equals).isPresent(),
        "type",
        "单位性质代码“" + draft.type() + "”不在代码表内。");
    if (draft.uscc() != null) {
      Optional<String> wrong = Uscc.check(draft.uscc());
      requireThat(wrong.isEmpty(), "uscc", "统一社会信用代码" + wrong.orElse("") + "。");
    }
  }

  private static void requireThat(boolean holds, String field, String sentence) {
    if (!holds) {
      throw new Refused(new OrganizationRefusal.UnfitUnit(field, sentence));
    }
  }
}
