package cn.sanzi.inventory.importing;

import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.TemplateMark;
import cn.sanzi.shared.Refused;
import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetRow;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the hidden marks of our template: refuses another kind's or another unit's, finds the
 * column of row ids.
 */
final class TemplateCheck {

  private final Assignment assignment;
  private final String kindName;

  TemplateCheck(Assignment assignment, String kindName) {
    this.assignment = assignment;
    this.kindName = kindName;
  }

  /** Refuses another's template; says where the hidden row of machine keys is, if there is one. */
  Optional<SheetRow> findKeys(List<SheetRow> first) {
    Optional<SheetRow> keys = Optional.empty();
    for (SheetRow row : first) {
      for (Cell cell : row.cells()) {
        TemplateMark.parse(cell.text()).ifPresent(this::require);
        if (TemplateMark.ROW_ID.equals(cell.text())) {
          keys = Optional.of(row);
        }
      }
    }
    return keys;
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
}
