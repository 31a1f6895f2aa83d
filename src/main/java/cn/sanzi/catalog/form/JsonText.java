package cn.sanzi.catalog.form;

/**
 * Writes JSON by hand into a reusable buffer: rows are written by the million, and numbers must
 * stay exact.
 */
final class JsonText {

  private static final String HEX = "0123456789abcdef";

  private static final long[] POWERS = new long[11];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private final StringBuilder text = new StringBuilder(2048);

  void clear() {
    text.setLength(0);
  }

  JsonText raw(String json) {
    text.append(json);
    return this;
  }

  JsonText raw(char json) {
    text.append(json);
    return this;
  }

  /** A scaled integer as a plain decimal without trailing zeros. */
  JsonText decimal(long value, int scale) {
    if (scale == 0) {
      text.append(value);
      return this;
    }
    long power = POWERS[scale];
    long whole = value / power;
    long rest = Math.abs(value % power);
    if (value < 0 && whole == 0) {
      text.append('-');
    }
    text.append(whole);
    if (rest != 0) {
      text.append('.');
      for (long digit = power / 10; rest != 0; digit /= 10) {
        text.append((char) ('0' + rest / digit));
        rest %= digit;
      }
    }
    return this;
  }

  /** ISO date of an epoch day. */
  JsonText day(long epochDay) {
    text.append('"').append(java.time.LocalDate.ofEpochDay(epochDay)).append('"');
    return this;
  }

  JsonText string(String value) {
    text.append('"');
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        text.append(value, from, i);
        escape(c);
        from = i + 1;
      }
    }
    text.append(value, from, value.length()).append('"');
    return this;
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      // PostgreSQL's jsonb has no place for NUL; no text needs it.
      case 0 -> text.append(' ');
      default -> text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
