package cn.sanzi.documents;

/** Markup being put together. */
final class Xml {

  private final StringBuilder text = new StringBuilder();

  Xml raw(String markup) {
    text.append(markup);
    return this;
  }

  Xml raw(long number) {
    text.append(number);
    return this;
  }

  /** An attribute with a space before it. */
  Xml with(String name, long value) {
    return raw(" ").raw(name).raw("=\"").raw(value).raw("\"");
  }

  /** An attribute with a space before it. */
  Xml with(String name, String value) {
    return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
  }

  /** Text; what XML has no character for is left out. */
  Xml text(String value) {
    value.codePoints().forEach(this::character);
    return this;
  }

  private void character(int c) {
    switch (c) {
      case '&' -> raw("&amp;");
      case '<' -> raw("&lt;");
      case '>' -> raw("&gt;");
      case '"' -> raw("&quot;");
      default -> {
        boolean allowed = c == '\t' || (c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF) && c < 0xFFFE);
        if (allowed || c > 0xFFFF) {
          text.appendCodePoint(c);
        }
      }
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
