package cn.sanzi.sheets.reading;

import cn.sanzi.sheets.pack.XmlScanner;
import cn.sanzi.sheets.pack.ZipFileParts;
import cn.sanzi.sheets.pack.ZipPart;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which cell styles show a number as a date. */
final class DateStyles {

  private final Map<Integer, String> formats = new HashMap<>();
  private final BitSet dates = new BitSet();

  private DateStyles() {}

  static DateStyles of(ZipFileParts parts, Optional<ZipPart> styles) throws IOException {
    DateStyles read = new DateStyles();
    if (styles.isPresent()) {
      try (XmlScanner xml = parts.scan(styles.get(), "单元格格式")) {
        read.read(xml);
      }
    }
    return read;
  }

  boolean isDate(int style) {
    return dates.get(style);
  }

  private void read(XmlScanner xml) throws IOException {
    boolean inCells = false;
    int style = 0;
    for (int token = xml.next(); token != XmlScanner.EOF; token = xml.next()) {
      if (token == XmlScanner.START) {
        switch (xml.name()) {
          case "numFmt" -> addFormat(xml.attribute("numFmtId"), xml.attribute("formatCode"));
          case "cellXfs" -> inCells = true;
          case "xf" -> {
            if (inCells) {
              dates.set(style++, isDateFormat(xml.attribute("numFmtId")));
            }
          }
          default -> {}
        }
      } else if (token == XmlScanner.END && xml.name().equals("cellXfs")) {
        return;
      }
    }
  }

  private void addFormat(@Nullable String id, @Nullable String code) {
    if (id != null && code != null && id.matches("\\d{1,6}")) {
      formats.put(Integer.valueOf(id), code);
    }
  }

  private boolean isDateFormat(@Nullable String id) {
    if (id == null || !id.matches("\\d{1,6}")) {
      return false;
    }
    int number = Integer.parseInt(id);
    String code = formats.get(number);
    return code == null ? isBuiltInDate(number) : isDateCode(code);
  }

  private static boolean isBuiltInDate(int id) {
    return (id >= 14 && id <= 22)
        || (id >= 27 && id <= 36)
        || (id >= 45 && id <= 47)
        || (id >= 50 && id <= 58);
  }

  /** Whether letters of date or time stand in the first section, outside of quotes and brackets. */
  static boolean isDateCode(String code) {
    if (code.equalsIgnoreCase("General")) {
      return false;
    }
    for (int i = 0; i < code.length(); i++) {
      switch (code.charAt(i)) {
        case '"' -> i = closing(code, '"', i);
        case '[' -> {
          int end = closing(code, ']', i);
          if (isElapsed(code.substring(i + 1, Math.min(end, code.length())))) {
            return true;
          }
          i = end;
        }
        case '\\', '_', '*' -> i++;
        case ';' -> {
          return false;
        }
        case 'y', 'Y', 'm', 'M', 'd', 'D', 'h', 'H', 's', 'S' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static int closing(String code, char mark, int from) {
    int end = code.indexOf(mark, from + 1);
    return end < 0 ? code.length() : end;
  }

  /** {@code [h]}, {@code [mm]}, {@code [s]}: time gone by. */
  private static boolean isElapsed(String bracketed) {
    return bracketed.matches("[hH]+|[mM]+|[sS]+");
  }
}
