package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.CellNames;
import cn.sanzi.sheets.TemplateSpec;
import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet itself checks and says while a template is filled in. */
final class TemplateChecks {

  /** The format allows no more in a hint. */
  private static final int LONGEST_NOTE = 255;

  private static final int LONGEST_TITLE = 32;

  private final TemplateSpec spec;
  private final Map<String, String> listNames;

  TemplateChecks(TemplateSpec spec, Map<String, String> listNames) {
    this.spec = spec;
    this.listNames = listNames;
  }

  void write(XmlBytes xml, int from, int to) {
    long count = spec.columns().stream().filter(this::isChecked).count();
    if (count == 0) {
      return;
    }
    xml.raw("<dataValidations count=\"" + count + "\">");
    for (int i = 0; i < spec.columns().size(); i++) {
      if (isChecked(spec.columns().get(i))) {
        String letters = CellNames.column(i + 1);
        check(xml, spec.columns().get(i), letters + from + ":" + letters + to);
      }
    }
    xml.raw("</dataValidations>");
  }

  private boolean isChecked(TemplateColumn column) {
    return !column.locked() && (column.note() != null || rule(column) != null);
  }

  private void check(XmlBytes xml, TemplateColumn column, String range) {
    String rule = rule(column);
    xml.raw("<dataValidation " + (rule == null ? "" : rule) + " allowBlank=\"1\"");
    if (rule != null && isStrict(column)) {
      xml.raw(" showErrorMessage=\"1\" errorTitle=\"填写有误\" error=\"").text(error(column)).raw("\"");
    }
    if (column.note() != null) {
      xml.raw(" showInputMessage=\"1\" promptTitle=\"");
      xml.text(cut(column.heading(), LONGEST_TITLE)).raw("\" prompt=\"");
      xml.text(cut(column.note(), LONGEST_NOTE)).raw("\"");
    }
    xml.raw(" sqref=\"" + range + "\">").raw(formula(column)).raw("</dataValidation>");
  }

  private @Nullable String rule(TemplateColumn column) {
    if (column.list() != null && listNames.containsKey(column.list())) {
      return "type=\"list\"";
    }
    return switch (column.value()) {
      case TEXT -> null;
      case NUMBER -> "type=\"decimal\" errorStyle=\"warning\" operator=\"between\"";
      case INTEGER -> "type=\"whole\" errorStyle=\"warning\" operator=\"between\"";
      case DATE -> "type=\"date\" errorStyle=\"warning\" operator=\"between\"";
    };
  }

  private static boolean isStrict(TemplateColumn column) {
    return column.list() == null || column.strict();
  }

  private String formula(TemplateColumn column) {
    String list = column.list() == null ? null : listNames.get(column.list());
    if (list != null) {
      return "<formula1>" + list + "</formula1>";
    }
    return switch (column.value()) {
      case TEXT -> "";
      case NUMBER, INTEGER ->
          "<formula1>-999999999999999</formula1><formula2>999999999999999</formula2>";
      // 1900-01-01 to 2199-12-31.
      case DATE -> "<formula1>1</formula1><formula2>109574</formula2>";
    };
  }

  private static String error(TemplateColumn column) {
    if (column.list() != null) {
      return "请从下拉列表中选择";
    }
    return switch (column.value()) {
      case TEXT -> "";
      case NUMBER -> "这一列应填数字";
      case INTEGER -> "这一列应填整数";
      case DATE -> "这一列应填日期，例如 2024-12-31";
    };
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
