package cn.sanzi.catalog.reading;

import cn.sanzi.catalog.CellReader;
import cn.sanzi.catalog.Column;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the reader of a column. */
public final class CellReaders {

  private final CodeIndexes lists;

  /** Readers over those lists. */
  public CellReaders(CodeIndexes lists) {
    this.lists = lists;
  }

  public CellReader of(Column column) {
    return switch (column.type()) {
      case TEXT, LONG_TEXT, UNIT, FILE -> text(column);
      case INTEGER, DECIMAL, MONEY, AREA, PERCENT -> new NumberReader(column, null);
      case DATE -> new DateReader(column);
      case YEAR -> new YearReader(column);
      case YES_NO -> new YesNoReader(column);
      case CODE, DIVISION -> codes(column);
    };
  }

  /**
   * The reader of a column whose heading names another unit, such as 万元 or 亩; null when that unit
   * does not fit.
   */
  public @Nullable CellReader of(Column column, String headingUnit) {
    var factor = Measure.factor(column, headingUnit);
    if (factor == null) {
      return null;
    }
    return factor.compareTo(java.math.BigDecimal.ONE) == 0
        ? of(column)
        : new NumberReader(column, factor);
  }

  private CellReader text(Column column) {
    if (column.identifier() == null) {
      return new TextReader(column);
    }
    return column.identifier().equals("bank-account")
        ? new AccountReader(column)
        : new IdentifierReader(column);
  }

  private CellReader codes(Column column) {
    CodeIndex index = lists.of(Objects.requireNonNull(column.codeList()));
    return column.multiple()
        ? new SeveralCodesReader(column, index)
        : new CodeReader(column, index);
  }
}
