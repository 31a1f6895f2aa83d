package cn.sanzi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of houses without fault, every column of the template but the conditional ones that do
 * not apply.
 */
public final class HouseWorkbook {

  private static final String UNIT = "景德镇市住房和城乡建设局";

  private HouseWorkbook() {}

  /** Writes it once; later runs take the same file. */
  public static Path of(Path folder, int rows) throws IOException {
    Path file = folder.resolve("houses-" + rows + ".xlsx");
    if (!Files.exists(file)) {
      Path half = folder.resolve("houses.half");
      write(half, rows);
      Files.move(half, file);
    }
    return file;
  }

  private static void write(Path file, int rows) throws IOException {
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "bench", "1.0")) {
      workbook.setCompressionLevel(1);
      Worksheet sheet = workbook.newWorksheet("房屋");
      List<String> headings = List.copyOf(house(1).keySet());
      for (int c = 0; c < headings.size(); c++) {
        sheet.value(0, c, headings.get(c));
      }
      for (int i = 1; i <= rows; i++) {
        int c = 0;
        for (Object value : house(i).values()) {
          if (value instanceof Number number) {
            sheet.value(i, c, number);
          } else {
            sheet.inlineString(i, c, value.toString());
          }
          c++;
        }
        if (i % 1000 == 0) {
          sheet.flush();
        }
      }
    }
  }

  private static Map<String, Object> house(int i) {
    Map<String, Object> row = new LinkedHashMap<>();
    String certificate = "赣(2024)景德镇市不动产权第%07d号".formatted(i);
    double area = 400 + i % 3000 + (i % 100) / 100.0;
    double value = 1_000_000 + i % 9_000_000 + 0.5;
    row.put("资产名称", "业务用房" + i);
    row.put("所在行政区划", "珠山区");
    row.put("详细坐落地址", "景德镇市珠山区珠山中路" + i + "号");
    row.put("中心经度", 117.2 + (i % 1000) / 10000.0);
    row.put("中心纬度", 29.2 + (i % 1000) / 10000.0);
    row.put("资产分类代码", "A01010100");
    row.put("资产卡片编号", "FC" + i);
    row.put("房屋用途", "办公");
    row.put("楼栋名称（幢号）", i % 40 + "幢");
    row.put("总层数", 1 + i % 30);
    row.put("所在层次", "1-" + (1 + i % 30));
    row.put("建筑结构", "钢混结构");
    row.put("建成（竣工）年份", 1980 + i % 40);
    row.put("投入使用日期", "2021-06-30");
    row.put("产权形式", "有产权");
    row.put("不动产权证号（或房产证号）", certificate);
    row.put("不动产单元号", "360203%06dGB%05dF00010001".formatted(i / 100_000, i % 100_000));
    row.put("土地使用证号", "景土国用(2008)第%04d号".formatted(i % 10_000));
    row.put("土地权利性质", "国有划拨");
    row.put("发证日期", "2024-03-01");
    row.put("证载建筑面积", area);
    row.put("实测建筑面积", area);
    row.put("占地面积", area / 4);
    row.put("其中：地下建筑面积", 0);
    row.put("自用面积", area);
    for (String part : List.of("出租面积", "出借面积", "对外投资（作价）面积", "闲置面积", "被占用面积", "待处置面积", "危房面积")) {
      row.put(part, 0);
    }
    row.put("房屋安全鉴定等级", "B级");
    row.put("安全鉴定日期", "2023-06-30");
    row.put("消防验收（备案）情况", "已验收");
    row.put("办公用房：编制人数", 10 + i % 50);
    row.put("办公用房：办公室使用面积", 90);
    row.put("办公用房：核定面积", 120);
    row.put("是否纳入办公用房集中统一管理", "是");
    row.put("是否已办理权属统一登记", "是");
    row.put("水电气独立计量", "是");
    row.put("历史建筑（文保）标识", "无");
    row.put("是否存在出租出借合同", "否");
    row.put("权属状况", "有证-不动产权证");
    row.put("权属证明类型及编号", certificate);
    row.put("证载权利人", UNIT);
    row.put("他项权利状况", "无");
    row.put("入账状态", "已入账");
    row.put("会计科目", "固定资产");
    row.put("账面原值", value);
    row.put("累计折旧（摊销）", 250_000.25);
    row.put("取得方式", "购置");
    row.put("取得日期", "2020-12-31");
    row.put("使用状况", "自用");
    row.put("清查方式", "现场盘点");
    row.put("清查结果", "账实相符");
    row.put("清查（盘点）日期", "2025-04-20");
    row.put("盘活条件", "暂不具备");
    row.put("责任单位", UNIT);
    row.put("责任人", "测试员");
    row.put("责任人联系电话", "0798-8%06d".formatted(i % 1_000_000));
    row.put("存在问题及建议", "无");
    row.put("备注", "演示数据");
    return row;
  }
}
