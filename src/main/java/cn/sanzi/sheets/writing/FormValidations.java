package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.TemplateSpec;
import cn.sanzi.sheets.TemplateSpec.Choice;
import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import cn.sanzi.sheets.writing.Validation.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each column of a form tells and refuses, down to the last row of the sheet. */
final class FormValidations {

  private final TemplateSpec spec;
  private final FormPlaces places;
  private final FormCells cells;
  private final Map<String, String> rangeNames;

  /**
   * For a form.
   *
   * @param rangeNames name of the range of each drop-down, by the name of the drop-down
   */
  FormValidations(TemplateSpec spec, Map<String, String> rangeNames) {
    this.spec = spec;
    this.places = FormPlaces.of(spec);
    this.cells = new FormCells(spec);
    this.rangeNames = rangeNames;
  }

  List<Validation> all() {
    List<Validation> all = new ArrayList<>();
    int first = places.firstDataRow();
    for (int i = 0; i < spec.columns().size(); i++) {
      TemplateColumn column = spec.columns().get(i);
      int at = FormPlaces.FIRST_COLUMN + i;
      Rule rule = rule(column);
      String error = error(column, rule);
      if (!rule.equals(Rule.ANY) || column.note() != null) {
        all.add(
            new Validation(
                Places.range(at, first, at, Places.LAST_ROW),
                rule,
                column.heading(),
                column.note(),
                error));
      }
    }
    return all;
  }

  private Rule rule(TemplateColumn column) {
    if (column.locked()) {
      return Rule.NOTHING;
    }
    Choice choice = column.choice();
    String range = choice == null ? null : rangeNames.get(choice.list());
    if (choice != null && range != null) {
      return Rule.list(
          choice.within() == null
              ? range
              : ListSheet.within(range, cells.cell(choice.within(), places.firstDataRow())));
    }
    return switch (column.value()) {
      case TEXT -> Rule.ANY;
      case NUMBER -> Rule.NUMBER;
      case INTEGER -> Rule.INTEGER;
      case DATE -> Rule.DATE;
    };
  }

  private static @Nullable String error(TemplateColumn column, Rule rule) {
    String name = "“" + column.heading() + "”";
    return switch (rule.type()) {
      case "custom" -> name + "由系统生成，不必填写。";
      case "list" -> isStrict(column) ? name + "只能从下拉列表里选。请按“取消”，再从列表中选一项。" : null;
      case "whole" -> name + "请填整数，不带单位和文字。";
      case "decimal" -> name + "请填数字，不带单位和文字。";
      case "date" -> name + "请填日期，例如 2024-12-31。";
      default -> null;
    };
  }

  private static boolean isStrict(TemplateColumn column) {
    return column.choice() != null && column.choice().strict();
  }
}
