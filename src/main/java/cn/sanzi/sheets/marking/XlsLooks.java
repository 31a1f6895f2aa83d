package cn.sanzi.sheets.marking;

import cn.sanzi.sheets.Sheets.Tone;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;

/** Styles of an older workbook with the fill of a mark; it has but a few colours. */
final class XlsLooks {

  private static final Map<Tone, IndexedColors> COLOURS =
      Map.of(
          Tone.WRONG, IndexedColors.ROSE,
          Tone.EXPLAIN, IndexedColors.LIGHT_YELLOW,
          Tone.HINT, IndexedColors.PALE_BLUE);

  private final HSSFWorkbook workbook;
  private final Map<Marked, HSSFCellStyle> marked = new HashMap<>();
  private final Map<Short, HSSFCellStyle> unmarked = new HashMap<>();

  private record Marked(short style, Tone tone) {}

  XlsLooks(HSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  HSSFCellStyle marked(HSSFCellStyle style, Tone tone) {
    return marked.computeIfAbsent(
        new Marked(style.getIndex(), tone),
        _ -> {
          HSSFCellStyle copy = workbook.createCellStyle();
          copy.cloneStyleFrom(style);
          // The fill that is covered waits in the background, which a solid fill does not show.
          boolean solid = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
          short covered = solid ? style.getFillForegroundColor() : automatic();
          copy.setFillPattern(FillPatternType.SOLID_FOREGROUND);
          copy.setFillForegroundColor(colour(tone));
          copy.setFillBackgroundColor(covered);
          return copy;
        });
  }

  boolean isMarked(HSSFCellStyle style) {
    short colour = style.getFillForegroundColor();
    return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
        && COLOURS.values().stream().anyMatch(tone -> tone.getIndex() == colour);
  }

  HSSFCellStyle unmarked(HSSFCellStyle style) {
    return unmarked.computeIfAbsent(
        style.getIndex(),
        _ -> {
          HSSFCellStyle copy = workbook.createCellStyle();
          copy.cloneStyleFrom(style);
          short covered = style.getFillBackgroundColor();
          if (covered == automatic()) {
            copy.setFillPattern(FillPatternType.NO_FILL);
          } else {
            copy.setFillForegroundColor(covered);
            copy.setFillBackgroundColor(automatic());
          }
          return copy;
        });
  }

  HSSFCellStyle plain() {
    return workbook.getCellStyleAt(0);
  }

  private static short automatic() {
    return IndexedColors.AUTOMATIC.getIndex();
  }

  private static short colour(Tone tone) {
    IndexedColors colour = COLOURS.get(tone);
    return colour == null ? automatic() : colour.getIndex();
  }
}
