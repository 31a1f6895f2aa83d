package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.KindCode;
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
  private final Catalog catalog;

  TemplateCheck(Assignment assignment, Catalog catalog) {
    this.assignment = assignment;
    this.catalog = catalog;
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
              "这是「" + name(mark.kind()) + "」的模板，本表是「" + name(assignment.kind()) + "」。请上传本表的模板。"));
    }
    if (!mark.unit().equals(assignment.unit())) {
      throw new Refused(
          new InventoryRefusal(Reason.WRONG_TEMPLATE, "这份模板是别的单位的，里面是别的单位的行。请下载本单位的模板。"));
    }
  }

  private String name(KindCode code) {
    return catalog.kinds().stream()
        .filter(kind -> kind.code().equals(code))
        .map(Kind::name)
        .findFirst()
        .orElse(code.value());
  }
}
