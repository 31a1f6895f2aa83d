package cn.sanzi.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a line of a sub-table, as problems name it where they name a column: {@code
 * leases[1].area}.
 *
 * @param table key of the sub-table
 * @param line from 0
 * @param column key of the line's column; null for the line as a whole
 */
public record LinePlace(String table, int line, @Nullable String column) {

  private static final Pattern TEXT =
      Pattern.compile("([A-Za-z]\\w*)\\[(\\d{1,6})](?:\\.([A-Za-z]\\w*))?");

  /** Empty for a column of the row itself, and for none. */
  public static Optional<LinePlace> parse(@Nullable String text) {
    if (text == null || text.indexOf('[') < 0) {
      return Optional.empty();
    }
    Matcher match = TEXT.matcher(text);
    return match.matches()
        ? Optional.of(
            new LinePlace(match.group(1), Integer.parseInt(match.group(2)), match.group(3)))
        : Optional.empty();
  }

  public String text() {
    String line = table + "[" + this.line + "]";
    return column == null ? line : line + "." + column;
  }
}
