package cn.sanzi.catalog;

import cn.sanzi.organization.GroupNo;
import org.jspecify.annotations.Nullable;

/**
 * Who counts assets of a kind and who declares them (清查分工).
 *
 * @param group the one group that counts them; others may see them
 * @param insteadOf kind whose form this one replaces for the declarant, so that one asset has one
 *     form; null for none
 */
public record Counting(GroupNo group, Declarant declarant, @Nullable KindCode insteadOf) {

  /** Who fills in the form. */
  public enum Declarant {
    /** Each unit what it holds (占有使用单位). */
    HOLDER,
    /** The lead unit of the counting group for all (牵头单位). */
    LEAD
  }
}
