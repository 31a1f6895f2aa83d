package cn.sanzi.inventory.importing;

import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units that a line above the heading states for the whole sheet: 单位：平方米、万元. */
final class TitleUnits {

  private static final Pattern STATED = Pattern.compile("单位\\s*[:：]\\s*([^:：)）]+)");

  private TitleUnits() {}

  static List<String> above(List<SheetRow> first, SheetRow heading) {
    var units = new ArrayList<String>();
    for (SheetRow row : first) {
      if (row.number() < heading.number()) {
        row.cells().forEach(cell -> units.addAll(in(cell)));
      }
    }
    return units;
  }

  private static List<String> in(Cell cell) {
    var units = new ArrayList<String>();
    Matcher stated = STATED.matcher(cell.text());
    while (stated.find()) {
      for (String word : stated.group(1).split("[、,，/／;；\\s和]+")) {
        if (UnitFactor.isUnit(word)) {
          units.add(word);
        }
      }
    }
    return units;
  }
}
