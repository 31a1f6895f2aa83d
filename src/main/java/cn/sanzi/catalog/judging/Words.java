package cn.sanzi.catalog.judging;

import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Values;
import org.jspecify.annotations.Nullable;

/** A text over a row; null when missing. */
@FunctionalInterface
interface Words {

  @Nullable String of(Values row, Judging judging);
}
