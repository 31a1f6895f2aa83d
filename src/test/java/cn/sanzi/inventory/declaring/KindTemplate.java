package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.Forms;
import cn.sanzi.catalog.Reading;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.RuleCases;
import cn.sanzi.catalog.Values;
import cn.sanzi.organization.UnitId;
import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.TemplateSpec;
import cn.sanzi.sheets.TemplateSpec.TemplateRow;
import cn.sanzi.sheets.writing.TemplateWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** The template of a declared kind with the row on which nothing is wrong. */
record KindTemplate(RowForm form, Values row, TemplateSpec spec) {

  static final UUID ROW = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");

  static KindTemplate of(String kind) {
    RowForm form = Forms.of(kind);
    Values row = clean(form, kind);
    var columns =
        new TemplateColumns(Forms::list, form, Forms.BASE_DATE).closing(Templates.explanation());
    return new KindTemplate(
        form,
        row,
        new TemplateSpec(
            form.kind().name(),
            form.kind().name() + "清查明细表",
            List.of("填报单位：景德镇市某某局", "清查基准日：" + Forms.BASE_DATE + "　带 * 的列必填"),
            new TemplateMark(form.kind().code(), 1, new UnitId(ROW)).text(),
            TemplateMark.ROW_ID,
            columns.columns(),
            columns.lists(),
            List.of(new TemplateRow(ROW.toString(), columns.texts(row, "无"))),
            500,
            Templates.guide(form.kind()),
            "演示数据"));
  }

  private static Values clean(RowForm form, String kind) {
    var row = new Values(form.kind().columns().size());
    RuleCases.of(kind)
        .clean()
        .forEach((key, text) -> {
          if (!key.startsWith("@")) {
            int index = form.kind().indexOf(key);
            if (form.read(index, new Cell(Cell.Type.TEXT, text)) instanceof Reading.Read read) {
              row.set(index, read.value());
            }
          }
        });
    form.judge(row, Forms.JUDGING);
    return row;
  }

  byte[] xlsx() throws IOException {
    var out = new ByteArrayOutputStream();
    TemplateWriter.write(out, spec);
    return out.toByteArray();
  }

  /** Where a column stands on the sheet; the first holds the ids. */
  int place(String key) {
    for (int i = 0; i < spec.columns().size(); i++) {
      if (spec.columns().get(i).key().equals(key)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(key);
  }

  /** The first row of data, from 0. */
  int firstRow() {
    return 4 + spec.subtitle().size() + 1;
  }
}
