package cn.sanzi.inventory;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Forms;
import cn.sanzi.catalog.RuleCases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A clerk's own workbook of houses, with their leases on a second sheet. */
final class HouseSheet {

  private final List<Map<String, String>> houses = new ArrayList<>();
  private final List<Map<String, String>> leases = new ArrayList<>();
  private boolean leasesFirst;

  /** One house with one lease. */
  static byte[] one(String contract, String rent) {
    return new HouseSheet()
        .house("1", "门面", "是否存在出租出借合同", "是", "出租面积", "120", "自用面积", "880")
        .lease("1", contract, "首年合同租金", rent)
        .xlsx();
  }

  /** A house without fault under that number, in the words of the template. */
  HouseSheet house(String number, String name, String... labelsAndTexts) {
    Map<String, String> row = clean("FW", Forms.of("FW").kind().columns());
    row.put("序号", number);
    row.put("资产名称", name);
    row.put("不动产单元号", "3602030010%02dGB00012F00010001".formatted(houses.size() + 1));
    row.put("证载权利人", "测试单位");
    row.put("问题说明", "测试");
    houses.add(put(row, labelsAndTexts));
    return this;
  }

  /** A lease without fault of the house with that number. */
  HouseSheet lease(String of, String contract, String... labelsAndTexts) {
    Map<String, String> row = clean("ZL", Forms.of("FW").subTables().getFirst().table().columns());
    row.put("关联资产序号", of);
    row.put("合同编号", contract);
    leases.add(put(row, labelsAndTexts));
    return this;
  }

  /** The sheet of leases stands before that of houses. */
  HouseSheet leasesFirst() {
    leasesFirst = true;
    return this;
  }

  byte[] xlsx() {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      if (leasesFirst) {
        write(workbook.newWorksheet("租赁"), leases);
      }
      write(workbook.newWorksheet("房屋"), houses);
      if (!leasesFirst && !leases.isEmpty()) {
        write(workbook.newWorksheet("租赁"), leases);
      }
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> clean(String code, List<Column> columns) {
    Map<String, String> row = new LinkedHashMap<>();
    Map<String, String> clean = RuleCases.of(code).clean();
    for (Column column : columns) {
      String text = clean.get(column.key());
      if (text != null) {
        row.put(column.label(), text);
      }
    }
    return row;
  }

  private static Map<String, String> put(Map<String, String> row, String... labelsAndTexts) {
    for (int i = 0; i < labelsAndTexts.length; i += 2) {
      row.put(labelsAndTexts[i], labelsAndTexts[i + 1]);
    }
    return row;
  }

  private static void write(Worksheet sheet, List<Map<String, String>> rows) {
    List<String> headings = rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    for (int column = 0; column < headings.size(); column++) {
      sheet.value(0, column, headings.get(column));
      for (int i = 0; i < rows.size(); i++) {
        String text = rows.get(i).get(headings.get(column));
        if (text != null) {
          sheet.value(i + 1, column, text);
        }
      }
    }
  }
}
