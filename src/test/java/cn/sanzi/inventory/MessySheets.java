package cn.sanzi.inventory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sheets as bureaus keep them for themselves: their own headings, titles, totals, signatures. */
final class MessySheets {

  private static final String[] YEARS = {"1985.6", "1982年3月", "1979/10/1", "1976-05-15", "2007年"};

  private MessySheets() {}

  /** An .xls with a title, units above, headings in two rows, ten houses, a total, signatures. */
  static byte[] houses() {
    try (var workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("房屋");
      row(sheet, 0, "某局房屋构筑物情况表");
      row(sheet, 1, "填报单位：某局", "", "", "单位：平方米、万元");
      row(
          sheet,
          2,
          "序号",
          "房屋名称",
          "坐落位置",
          "房产证（不动产权证）号",
          "建成时间",
          "结构",
          "面积（㎡）",
          "",
          "",
          "账面价值",
          "",
          "现状");
      row(sheet, 3, "", "", "", "", "", "", "建筑面积", "自用", "出租", "原值", "净值", "");
      sheet.addMergedRegion(new CellRangeAddress(2, 2, 6, 8));
      sheet.addMergedRegion(new CellRangeAddress(2, 2, 9, 10));
      for (int i = 0; i < 10; i++) {
        Object year = i == 9 ? (Object) 29037.0 : YEARS[i % YEARS.length];
        Object area = i % 3 == 1 ? (Object) "１，１００．５" : 1100.5;
        row(
            sheet,
            4 + i,
            i + 1.0,
            "楼" + (i + 1),
            "朝阳路" + (i + 1) + "号",
            "无",
            year,
            "砖混",
            area,
            1000.5,
            100,
            12.3456 + i,
            3,
            i == 4 ? "部分出租" : "自用");
      }
      row(sheet, 14, "合计", "", "", "", "", "", 11005, "", "", 168.456);
      row(sheet, 15, "单位负责人：", "", "", "审核人：", "", "", "填表人：");
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A .csv in GBK with numbers written as a spreadsheet leaves them. */
  static byte[] accounts() {
    return """
    序号,单位名称,账户名称,开户行,银行账号,账户性质,开户日期,2024年12月31日余额（元）,是否审批,备注
    1,某局,某局一户,江西银行,15068431168826497,临时户,2000.11.13,"4,406,180.19",√,
    2,某局,某局二户,九江银行,"'15247181892510122",专用户,2022.12.11,4141001.1,,
    3,某局,某局三户,江西银行,1580 7801 2470 1922 8,基本户,2023.6.17,353348.59,是,
    4,某局,某局四户,江西银行,1.53E+16,基本户,2006.9.5,4846270.81,是,
    """
        .getBytes(Charset.forName("GBK"));
  }

  /** An .xlsx with a sheet for each county, subtotals, and a sheet that explains. */
  static byte[] parcels() {
    try (var workbook = new XSSFWorkbook()) {
      for (String county : List.of("昌江区", "珠山区", "乐平市")) {
        Sheet sheet = workbook.createSheet(county);
        row(sheet, 0, county + "闲置土地清查表");
        row(sheet, 1, "监管号", "地块名称", "受让单位", "用途", "面积（亩）", "合同签订日期", "成交价款（万元）", "闲置原因");
        String number = "36028120" + (10 + county.charAt(0) % 10) + "B4430";
        row(
            sheet,
            2,
            number + "1",
            county + "地块1",
            "某公司",
            "教育用地",
            15,
            "2011.11.05",
            2158.19,
            "规划调整");
        row(sheet, 3, number + "2", county + "地块2", "某公司", "商服用地", "３０", "2011-12-07", 100, "资金不足");
        row(sheet, 4, "小计", "", "", "", 45);
      }
      row(workbook.createSheet("说明"), 0, "填表说明");
      return bytes(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(Sheet sheet, int at, Object... cells) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Number number) {
        row.createCell(i).setCellValue(number.doubleValue());
      } else if (!cells[i].toString().isEmpty()) {
        row.createCell(i).setCellValue(cells[i].toString());
      }
    }
  }

  private static byte[] bytes(Workbook workbook) throws IOException {
    var bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }
}
