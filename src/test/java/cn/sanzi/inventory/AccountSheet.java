package cn.sanzi.inventory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of bank accounts as a clerk fills it in, headings as in the template. */
final class AccountSheet {

  private final List<Map<String, String>> rows = new ArrayList<>();

  /** One account without fault. */
  AccountSheet account(String name, String number, String balance) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("账户名称", name);
    row.put("开户银行", "江西银行景德镇分行");
    row.put("账号", number);
    row.put("账户性质", "01");
    row.put("开户日期", "2012-03-01");
    row.put("财政部门批准（备案）文号", "景财库〔2012〕15号");
    row.put("币种", "CNY");
    row.put("基准日账面余额", balance);
    row.put("基准日银行对账单余额", balance);
    row.put("其中：财政性资金", "0");
    row.put("上年末余额", "1000");
    row.put("前年末余额", "1000");
    row.put("近12个月借方发生额", "500");
    row.put("近12个月贷方发生额", "500");
    row.put("最后一笔主动交易日期", "2024-12-20");
    row.put("存放方式", "01");
    row.put("上年利息收入", "10");
    row.put("利息已上缴金额", "10");
    row.put("是否重点检查单位账户", "否");
    row.put("处理意见", "01");
    row.put("质押、冻结情况", "无");
    row.put("入账状态", "1");
    row.put("会计科目", "银行存款");
    row.put("清查方式", "2");
    row.put("清查结果", "账实相符");
    row.put("清查（盘点）日期", "2025-04-20");
    rows.add(row);
    return this;
  }

  /** A row with nothing in it yet. */
  AccountSheet row() {
    rows.add(new LinkedHashMap<>());
    return this;
  }

  /** Writes something else into the last row; null takes the cell away. */
  AccountSheet but(String heading, @Nullable String text) {
    if (text == null) {
      rows.getLast().remove(heading);
    } else {
      rows.getLast().put(heading, text);
    }
    return this;
  }

  byte[] xlsx() {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("账户");
      Set<String> headings = new LinkedHashSet<>();
      rows.forEach(row -> headings.addAll(row.keySet()));
      int column = 0;
      for (String heading : headings) {
        sheet.value(0, column, heading);
        for (int i = 0; i < rows.size(); i++) {
          String text = rows.get(i).get(heading);
          if (text != null) {
            sheet.value(i + 1, column, text);
          }
        }
        column++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
