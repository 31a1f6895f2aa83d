package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.TemplateSpec;
import cn.sanzi.sheets.TemplateSpec.TemplateRow;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the formulas of the check sheet give on the rows to begin with. */
final class FormFigures {

  private final TemplateSpec spec;

  FormFigures(TemplateSpec spec) {
    this.spec = spec;
  }

  int rows() {
    return IntStream.range(0, spec.open()).map(this::filled).max().orElse(0);
  }

  int filled(int column) {
    return (int) texts(column).count();
  }

  int missing(int column) {
    return rows() - filled(column);
  }

  BigDecimal sum(int column) {
    return texts(column)
        .filter(Digits::areNumber)
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  int notNumbers(int column) {
    return (int) texts(column).filter(text -> !Digits.areNumber(text)).count();
  }

  private Stream<String> texts(int column) {
    return spec.rows().stream().map(row -> text(row, column)).filter(text -> !text.isEmpty());
  }

  private static String text(TemplateRow row, int column) {
    String text = column < row.texts().size() ? row.texts().get(column) : null;
    return text == null ? "" : text;
  }
}
