package cn.sanzi.catalog.version;

import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.declaration.KindDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change as it would be, checked and compiled but not recorded.
 *
 * @param editions before and after, for every day from the change on, on which something begins
 * @param kinds those that would get a new version
 */
record Draft(ChangeSet set, List<Step> editions, List<DraftKind> kinds) {

  /** One day, without the change and with it. */
  record Step(Edition before, Edition after) {}

  /**
   * One kind on the change's day.
   *
   * @param before null for a new kind
   */
  record DraftKind(
      @Nullable KindDocument before,
      @Nullable RowForm formBefore,
      KindDocument after,
      RowForm formAfter) {}
}
