package cn.sanzi.inventory.importing;

import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.TemplateMark;
import cn.sanzi.shared.Refused;
import cn.sanzi.sheets.SheetRow;
import java.util.List;

/**
 * Looks for the hidden marks of our template: refuses another kind's or another unit's, finds the
 * column of row ids.
 */
final class TemplateCheck {

  private final Assignment assignment;
  private final String kindName;
  private int idColumn = -1;

  TemplateCheck(Assignment assignment, String kindName) {
    this.assignment = assignment;
    this.kindName = kindName;
  }

  void check(List<SheetRow> first) {
    idColumn = -1;
    for (SheetRow row : first) {
      for (int i = 0; i < row.cells().size(); i++) {
        TemplateMark.parse(row.cell(i).text()).ifPresent(this::require);
        if (TemplateMark.ROW_ID.equals(row.cell(i).text())) {
          idColumn = i;
        }
      }
    }
  }

  private void require(TemplateMark mark) {
    if (!mark.kind().equals(assignment.kind())) {
      throw new Refused(
          new InventoryRefusal(
              Reason.WRONG_TEMPLATE,
              "这是另一张表（" + mark.kind().value() + "）的模板，本表是「" + kindName + "」。请上传本表的模板。"));
    }
    if (!mark.unit().equals(assignment.unit())) {
      throw new Refused(
          new InventoryRefusal(Reason.WRONG_TEMPLATE, "这份模板是别的单位的，里面是别的单位的行。请下载本单位的模板。"));
    }
  }

  /** The mapping with the column of row ids, where there is one. */
  SheetMapping complete(SheetMapping mapping) {
    return new SheetMapping(
        mapping.sheet(),
        mapping.headingRow(),
        mapping.columns(),
        idColumn,
        mapping.explanationColumn(),
        mapping.shown());
  }
}
