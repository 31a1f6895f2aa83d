package cn.sanzi.organization;

import cn.sanzi.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Why a step on regions, units or groups is refused. */
public sealed interface OrganizationRefusal extends Refusal {

  /** Nobody knows that region. */
  record NoSuchRegion(RegionId id) implements OrganizationRefusal {
    @Override
    public String code() {
      return "organization.no-such-region";
    }

    @Override
    public String sentence() {
      return "没有编号为 " + id.value() + " 的辖区。";
    }

    @Override
    public Sort sort() {
      return Sort.NOT_FOUND;
    }
  }

  /** Nobody knows that unit. */
  record NoSuchUnit(UnitId id) implements OrganizationRefusal {
    @Override
    public String code() {
      return "organization.no-such-unit";
    }

    @Override
    public String sentence() {
      return "没有这个单位，可能已被撤销或链接有误。";
    }

    @Override
    public Sort sort() {
      return Sort.NOT_FOUND;
    }
  }

  /** There is no group of that number. */
  record NoSuchGroup(int no) implements OrganizationRefusal {
    @Override
    public String code() {
      return "organization.no-such-group";
    }

    @Override
    public String sentence() {
      return "没有第 " + no + " 工作小组。";
    }

    @Override
    public Sort sort() {
      return Sort.NOT_FOUND;
    }
  }

  /** What was entered for a unit cannot stand. */
  record UnfitUnit(String what, String sentence) implements OrganizationRefusal {
    @Override
    public String code() {
      return "organization.unfit-unit";
    }

    @Override
    public Sort sort() {
      return Sort.INVALID;
    }

    @Override
    public @Nullable String field() {
      return what;
    }
  }

  /** Another unit bears that name or that credit code already. */
  record UnitExists(String what, String value) implements OrganizationRefusal {
    @Override
    public String code() {
      return "organization.unit-exists";
    }

    @Override
    public String sentence() {
      return "已有单位使用“" + value + "”，请核对是否为同一单位。";
    }

    @Override
    public Sort sort() {
      return Sort.CONFLICT;
    }

    @Override
    public @Nullable String field() {
      return what;
    }
  }
}
