package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.CellNames;
import cn.sanzi.sheets.TemplateSpec;
import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of a form by the keys of its columns, as formulas name them. */
final class FormCells {

  private static final Pattern KEY = Pattern.compile("\\{([^{}]+)}");

  private final Map<String, Integer> columns = new HashMap<>();

  FormCells(TemplateSpec spec) {
    int column = FormPlaces.FIRST_COLUMN;
    for (TemplateColumn each : spec.columns()) {
      columns.put(each.key(), column++);
    }
  }

  /** A cell whose column stays when the formula is copied to the side, its row not. */
  String cell(String key, int row) {
    return "$" + CellNames.column(column(key)) + row;
  }

  /** The formula for a row: the cells instead of the keys in braces. */
  String formula(String formula, int row) {
    return KEY.matcher(formula)
        .replaceAll(key -> Matcher.quoteReplacement(cell(key.group(1), row)));
  }

  private int column(String key) {
    @Nullable Integer column = columns.get(key);
    if (column == null) {
      throw new IllegalArgumentException("No such column in the form: " + key);
    }
    return column;
  }
}
