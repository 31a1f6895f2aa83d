package cn.sanzi.organization;

import cn.sanzi.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Why units cannot be reorganised like that. */
public record ReorganizationRefusal(@Nullable String field, String sentence) implements Refusal {
  @Override
  public String code() {
    return "organization.cannot-reorganize";
  }

  @Override
  public Sort sort() {
    return Sort.INVALID;
  }
}
