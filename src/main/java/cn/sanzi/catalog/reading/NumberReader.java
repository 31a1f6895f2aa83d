package cn.sanzi.catalog.reading;

import cn.sanzi.catalog.CellReader;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Reading;
import cn.sanzi.catalog.Scales;
import cn.sanzi.sheets.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reads amounts, areas, percentages and whole numbers as exact scaled integers. */
final class NumberReader implements CellReader {

  private static final BigDecimal MOST_SQUARE_METRES = BigDecimal.valueOf(10_000_000_000_000L);

  /** What is rounded beyond these is noise of a conversion. */
  private static final int SHOWN_DECIMALS = 4;

  private final Column column;
  private final Readings readings;
  private final Measure measure;
  private final int scale;
  private final long most;
  private final @Nullable BigDecimal heading;

  /**
   * @param heading by what every number is multiplied because the heading names another unit; null
   *     when it does not
   */
  NumberReader(Column column, @Nullable BigDecimal heading) {
    this.column = column;
    this.readings = new Readings(column);
    this.measure = Measure.of(column);
    this.scale = Scales.of(column);
    this.most = most(column);
    this.heading = heading;
  }

  /** The greatest value that still has room in the register, which keeps areas in square metres. */
  private static long most(Column column) {
    long most = Scales.most(column);
    BigDecimal ofMetre = column.type() == ColumnType.AREA ? Measure.factor(column, "平方米") : null;
    return ofMetre == null
        ? most
        : Math.min(
            most,
            ofMetre.multiply(MOST_SQUARE_METRES).movePointRight(Scales.of(column)).longValue());
  }

  @Override
  public Reading read(Cell cell) {
    return switch (cell.type()) {
      case BLANK -> Readings.MISSING;
      case ERROR -> readings.refuseError(cell);
      case DATE -> readings.refuse(cell, "单元格是日期格式，" + advice());
      case BOOLEAN -> readings.refuse(cell, advice());
      case NUMBER, TEXT -> readNumber(cell);
    };
  }

  private Reading readNumber(Cell cell) {
    if (heading == null) {
      long plain = Decimals.plain(cell.text(), scale);
      if (plain != Decimals.NOT_PLAIN) {
        return fits(plain) ? Readings.read(plain) : readings.refuse(cell, "数值过大，请核对单位");
      }
    }
    String text = Characters.trimmed(cell.text());
    if (text.isEmpty()) {
      return Readings.MISSING;
    }
    if (Characters.meansNothing(text)) {
      return Readings.converted(null, "“" + text + "”按空白处理");
    }
    var figures = new Figures(measure);
    BigDecimal number = figures.parse(text, cell.type() == Cell.Type.NUMBER);
    return number == null ? readings.refuse(cell, advice()) : scaled(cell, number, figures);
  }

  private Reading scaled(Cell cell, BigDecimal number, Figures figures) {
    BigDecimal inUnit = heading == null ? number : number.multiply(heading);
    BigDecimal exact = inUnit.setScale(scale, RoundingMode.HALF_UP);
    if (exact.precision() > 18 || !fits(exact.unscaledValue().longValue())) {
      return readings.refuse(cell, "数值过大，请核对单位");
    }
    boolean rounded = inUnit.subtract(exact).abs().movePointRight(9).compareTo(BigDecimal.ONE) > 0;
    if (rounded && column.type() == ColumnType.MONEY) {
      return readings.refuse(cell, "金额应精确到分，如 " + exact.toPlainString());
    }
    if (rounded && column.type() == ColumnType.INTEGER) {
      return readings.refuse(cell, "应为整数，如 " + exact.toPlainString());
    }
    figures.noteIf(rounded && scale <= SHOWN_DECIMALS, "按四位小数取整");
    figures.noteIf(heading != null && figures.note().isEmpty(), "按表头单位换算为" + measure.name());
    long value = exact.unscaledValue().longValueExact();
    return figures.note().isEmpty()
        ? Readings.read(value)
        : Readings.converted(value, figures.note());
  }

  private boolean fits(long value) {
    return Math.abs(value) <= most;
  }

  private String advice() {
    return switch (column.type()) {
      case MONEY -> "应为金额（元），如 300000.00";
      case AREA -> "应为面积（" + measure.name() + "），如 128.5";
      case PERCENT -> "应为比率，如 3.5 表示 3.5" + measure.name();
      case INTEGER -> "应为整数，如 12";
      default -> "应为数字，如 117.21";
    };
  }
}
