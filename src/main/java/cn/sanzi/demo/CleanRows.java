package cn.sanzi.demo;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows with which nothing is wrong. The first few are drafts, mended at some cost; all others
 * descend from them: column by column another value is drawn and kept when the row stays clean.
 */
final class CleanRows {

  private static final int ANCESTORS = 16;
  private static final int DRAFTS = 30;
  private static final int STEPS = 60;
  private static final int FEW_STEPS = 8;

  /** A million yuan, ten thousand square metres: nothing is scaled up beyond ten times. */
  private static final long LARGE = 100_000_000L;

  /** Twenty thousand yuan, two hundred square metres: nothing is scaled down from less. */
  private static final long SMALL = 2_000_000L;

  private final RowForm form;
  private final List<Column> columns;
  private final Palette palette;
  private final Mending mending;
  private final Random random;
  private final int[] declared;
  private final List<Values> ancestors = new ArrayList<>();

  CleanRows(RowForm form, Palette palette, Mending mending, Random random) {
    this.form = form;
    this.columns = form.kind().columns();
    this.palette = palette;
    this.mending = mending;
    this.random = random;
    this.declared =
        IntStream.range(0, columns.size()).filter(i -> columns.get(i).isDeclared()).toArray();
  }

  Values next(Judging judging) {
    if (ancestors.size() < ANCESTORS) {
      Values row = fresh(judging);
      ancestors.add(row);
      return Injection.copy(row);
    }
    int parent = random.nextInt(ANCESTORS);
    Values row = Injection.copy(ancestors.get(parent));
    if (!mending.mend(row, judging, Goal.CLEAN, FEW_STEPS)) {
      row = fresh(judging);
    }
    scale(row, judging);
    for (int column : declared) {
      if (random.nextInt(5) < 2) {
        redraw(column, row, judging);
      }
    }
    ancestors.set(parent, Injection.copy(row));
    return row;
  }

  /** Draws one column anew and keeps that if nothing is wrong with it. */
  private void redraw(int column, Values row, Judging judging) {
    keep(column, palette.fills(column) ? palette.draw(column, row, judging) : null, row, judging);
  }

  /** Another value for a column that has one. */
  void renew(int column, Values row, Judging judging) {
    if (row.get(column) != null) {
      keep(column, palette.draw(column, row, judging), row, judging);
    }
  }

  private void keep(int column, @Nullable Object value, Values row, Judging judging) {
    @Nullable Object before = row.get(column);
    row.set(column, value);
    if (!form.judge(row, judging).isEmpty()) {
      row.set(column, before);
      form.judge(row, judging);
    }
  }

  /** All money, or all areas, so many times as much: sums and shares stay what they are. */
  private void scale(Values row, Judging judging) {
    for (ColumnType type : new ColumnType[] {ColumnType.MONEY, ColumnType.AREA}) {
      Values scaled = Injection.copy(row);
      long factor = 2L + random.nextInt(8);
      long largest = largest(row, type);
      boolean up = largest < SMALL || (largest < LARGE && random.nextBoolean());
      for (int column : declared) {
        if (isScalable(column, type) && scaled.get(column) instanceof Long number) {
          scaled.set(column, up ? number * factor : number / (factor * 100) * 100);
        }
      }
      if (form.judge(scaled, judging).isEmpty()) {
        for (int column : declared) {
          row.set(column, scaled.get(column));
        }
        form.judge(row, judging);
      }
    }
  }

  private boolean isScalable(int column, ColumnType type) {
    Column declaredColumn = columns.get(column);
    return declaredColumn.type() == type
        && (type == ColumnType.MONEY || "㎡".equals(declaredColumn.unit()));
  }

  private long largest(Values row, ColumnType type) {
    long largest = 0;
    for (int column : declared) {
      if (isScalable(column, type) && row.get(column) instanceof Long number) {
        largest = Math.max(largest, number);
      }
    }
    return largest;
  }

  private Values fresh(Judging judging) {
    Values row = draft(judging);
    for (int i = 0; i < DRAFTS; i++) {
      if (mending.mend(row, judging, Goal.CLEAN, STEPS)) {
        return row;
      }
      row = draft(judging);
    }
    if (mending.mend(row, judging, Goal.CLEAN, STEPS)) {
      return row;
    }
    throw new IllegalStateException(
        "No clean row of "
            + form.kind().code().value()
            + " could be made; the last one had "
            + Expected.of(form.judge(row, judging)));
  }

  /** A row with that problem alone, where rows without it cannot be; null when none came out. */
  @Nullable Values with(Expected problem, Judging judging) {
    Values row = draft(judging);
    return mending.mend(row, judging, new Goal(problem, null, Set.of()), STEPS) ? row : null;
  }

  private Values draft(Judging judging) {
    var row = new Values(columns.size());
    for (int column : declared) {
      if (palette.fills(column)) {
        row.set(column, palette.draw(column, row, judging));
      }
    }
    return row;
  }
}
