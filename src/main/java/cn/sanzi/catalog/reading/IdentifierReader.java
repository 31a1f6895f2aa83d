package cn.sanzi.catalog.reading;

import cn.sanzi.catalog.CellReader;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Reading;
import cn.sanzi.sheets.Cell;
import java.util.Locale;

/**
 * Reads identifiers: half-width, without spaces, in capitals; whether they check out is judged
 * later.
 */
final class IdentifierReader implements CellReader {

  private final TextReader texts;

  IdentifierReader(Column column) {
    this.texts = new TextReader(column);
  }

  @Override
  public Reading read(Cell cell) {
    Reading reading = texts.read(cell);
    if (!(reading instanceof Reading.Read read) || !(read.value() instanceof String text)) {
      return reading;
    }
    String plain = Characters.compact(text);
    if (Characters.meansNothing(plain)) {
      return Readings.converted(null, "“" + plain + "”按空白处理");
    }
    String capital = plain.toUpperCase(Locale.ROOT);
    return capital.equals(text)
        ? reading
        : Readings.converted(capital, plain.equals(text) ? "小写转大写" : "全角和空格已整理");
  }
}
