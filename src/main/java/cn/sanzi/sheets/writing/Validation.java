package cn.sanzi.sheets.writing;

import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet tells and refuses when somebody types into cells.
 *
 * @param prompt shown beside the cell; null for none
 * @param error shown when the entry is refused; null where nothing is refused
 */
record Validation(
    String range,
    Rule rule,
    @Nullable String title,
    @Nullable String prompt,
    @Nullable String error) {

  private static final int LONGEST_TITLE = 32;
  private static final int LONGEST_TEXT = 255;

  /**
   * A rule.
   *
   * @param type none, list, whole, decimal, date or custom
   * @param from formula, or the least value; null for none
   * @param to the greatest value; null for none
   */
  record Rule(String type, @Nullable String from, @Nullable String to) {

    static final Rule ANY = new Rule("none", null, null);
    static final Rule NOTHING = new Rule("custom", "FALSE", null);
    static final Rule NUMBER = new Rule("decimal", "-999999999999999", "999999999999999");
    static final Rule INTEGER = new Rule("whole", "-999999999999999", "999999999999999");
    static final Rule DATE = new Rule("date", "1", "2958465");

    static Rule list(String name) {
      return new Rule("list", name, null);
    }
  }

  void write(XmlBuffer out) {
    out.raw("<dataValidation type=\"").raw(rule.type()).raw("\" allowBlank=\"1\"");
    out.raw(error == null ? "" : " showErrorMessage=\"1\"");
    out.raw(prompt == null ? "" : " showInputMessage=\"1\"");
    if (error != null) {
      attribute(out, "errorTitle", "请核对", LONGEST_TITLE);
      attribute(out, "error", error, LONGEST_TEXT);
    }
    if (prompt != null) {
      attribute(out, "promptTitle", title == null ? "" : title, LONGEST_TITLE);
      attribute(out, "prompt", prompt, LONGEST_TEXT);
    }
    out.raw(" sqref=\"").raw(range).raw("\"");
    if (rule.from() == null) {
      out.raw("/>");
      return;
    }
    out.raw("><formula1>").text(rule.from()).raw("</formula1>");
    if (rule.to() != null) {
      out.raw("<formula2>").text(rule.to()).raw("</formula2>");
    }
    out.raw("</dataValidation>");
  }

  private static void attribute(XmlBuffer out, String name, String text, int longest) {
    String fitting = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    out.raw(" ").raw(name).raw("=\"").value(fitting).raw("\"");
  }
}
