package cn.sanzi.sheets.writing;

import cn.sanzi.sheets.CellNames;
import cn.sanzi.sheets.SystemText;
import cn.sanzi.sheets.TemplateSpec;
import cn.sanzi.sheets.writing.SheetEnd.Highlight;
import cn.sanzi.sheets.writing.SheetEnd.Print;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The sheet 上报前检查: how many rows there are, which cells that must be filled in are not, what the
 * amounts add up to; all by formulas, so that a clerk sees it before the upload.
 *
 * <p>There are as many rows as the fullest column has entries: that costs nothing however long the
 * form is, and no row is without its name, kind and place at once.
 */
final class CheckSheet {

  private static final String NAME = "上报前检查";
  private static final int[] WIDTHS = {44, 20, 16, 36};
  private static final String ROWS = "$B$4";

  private final TemplateSpec spec;
  private final FormLook look;
  private final String form;
  private final int heading;
  private final FormFigures figures;
  private final XmlBuffer buffer = new XmlBuffer();
  private final Cells cells = new Cells(buffer);
  private final List<String> merged = new ArrayList<>();
  private final List<Highlight> highlights = new ArrayList<>();
  private int row;

  CheckSheet(TemplateSpec spec, FormLook look, String form) {
    this.spec = spec;
    this.look = look;
    this.form = Places.quoted(form);
    heading = FormPlaces.of(spec).headingRow();
    figures = new FormFigures(spec);
  }

  void write(XlsxFile file) throws IOException {
    file.begin(NAME, false);
    List<SheetStart.Col> columns = new ArrayList<>();
    for (int width : WIDTHS) {
      columns.add(new SheetStart.Col(width, 0, false));
    }
    new SheetStart(0, 0, false, columns).write(buffer, false);
    line(look.line, SystemText.NOT_READ + "。数字由公式得出，随填随变。", 16);
    line(look.title, NAME + "：" + spec.title(), 34);
    conclusion();
    count();
    required();
    totals();
    line(look.line, "满足条件才必填的列、勾稽关系和证号格式，上传后由系统逐行检查。", 20);
    SheetEnd.of(new Print(Print.A4, false, 1, spec.watermark()))
        .whichIsProtected()
        .merging(merged)
        .highlighting(highlights)
        .write(buffer);
    file.end(buffer);
  }

  private void conclusion() {
    int first = 6;
    int last = Math.max(first, first + (int) requiredColumns().count() - 1);
    String missing = "SUM($C$" + first + ":$C$" + last + ")";
    String formula =
        "IF(%s=0,\"还没有填写任何行。\",IF(%s=0,\"必填的列已填齐。\",\"还有 \"&%s&\" 格必填的没有填，见下。\"))"
            .formatted(ROWS, missing, missing);
    long empty = requiredColumns().mapToLong(figures::missing).sum();
    String shown =
        figures.rows() == 0
            ? "还没有填写任何行。"
            : empty == 0 ? "必填的列已填齐。" : "还有 " + empty + " 格必填的没有填，见下。";
    row++;
    cells.startPlainRow(row, 24);
    cells.formula(0, look.strong, formula, shown);
    for (int i = 1; i < WIDTHS.length; i++) {
      cells.blank(i, look.strong);
    }
    cells.endRow();
    merged.add(Places.range(0, row, WIDTHS.length - 1, row));
  }

  private void count() {
    String all =
        IntStream.range(0, spec.open())
            .mapToObj(i -> "COUNTA(" + range(i) + ")")
            .reduce((a, b) -> a + "," + b)
            .orElse("1");
    row++;
    cells.startPlainRow(row, 20);
    cells.text(0, look.strong, "已填行数");
    cells.formula(1, look.count, "MAX(" + all + ")-1", Integer.toString(figures.rows()));
    cells.blank(2, look.text);
    cells.blank(3, look.text);
    cells.endRow();
  }

  private IntStream requiredColumns() {
    return IntStream.range(0, spec.open()).filter(i -> spec.columns().get(i).required());
  }

  private void required() {
    headings("必填的列", "已填", "没有填", "结论");
    int first = row + 1;
    requiredColumns()
        .forEach(i -> {
          begin(i);
          int filled = figures.filled(i);
          cells.formula(1, look.count, "COUNTA(" + range(i) + ")-1", Integer.toString(filled));
          cells.formula(
              2,
              look.count,
              "MAX(0," + ROWS + "-B" + row + ")",
              Integer.toString(figures.missing(i)));
          verdict("有没填的，表中已用底色标出", figures.missing(i) > 0);
        });
    highlight(first);
  }

  private void totals() {
    List<Integer> summed =
        IntStream.range(0, spec.open())
            .filter(i -> spec.columns().get(i).summed())
            .boxed()
            .toList();
    if (summed.isEmpty()) {
      return;
    }
    headings("金额和面积", "合计", "不是数字的格", "结论");
    int first = row + 1;
    for (int i : summed) {
      begin(i);
      BigDecimal sum = figures.sum(i);
      cells.formula(1, look.amount, "SUM(" + range(i) + ")", sum.toPlainString());
      String others = "COUNTA(" + range(i) + ")-COUNT(" + range(i) + ")-1";
      cells.formula(2, look.count, others, Integer.toString(figures.notNumbers(i)));
      verdict("有不是数字的，没有计入合计", figures.notNumbers(i) > 0);
    }
    highlight(first);
  }

  private void begin(int column) {
    row++;
    cells.startPlainRow(row, 20);
    cells.text(0, look.text, spec.columns().get(column).heading());
  }

  private void verdict(String bad, boolean isBad) {
    cells.formula(3, look.text, "IF(C" + row + ">0,\"" + bad + "\",\"\")", isBad ? bad : "");
    cells.endRow();
  }

  private void highlight(int first) {
    if (row >= first) {
      highlights.add(new Highlight(Places.range(0, first, 3, row), "$C" + first + ">0"));
    }
  }

  /** From the heading, which counts as one entry, so that a row put in below it is counted. */
  private String range(int column) {
    String letters = "$" + CellNames.column(FormPlaces.FIRST_COLUMN + column) + "$";
    return form + "!" + letters + heading + ":" + letters + Places.LAST_ROW;
  }

  private void headings(String... texts) {
    row++;
    cells.startPlainRow(row, 24);
    for (int i = 0; i < texts.length; i++) {
      cells.text(i, look.tableHeading, Objects.requireNonNull(texts[i]));
    }
    cells.endRow();
  }

  private void line(int style, String text, double height) {
    row++;
    cells.startPlainRow(row, height);
    cells.text(0, style, text);
    cells.endRow();
    merged.add(Places.range(0, row, WIDTHS.length - 1, row));
  }
}
