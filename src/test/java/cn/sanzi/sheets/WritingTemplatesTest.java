package cn.sanzi.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.sheets.TemplateSpec.TemplateColumn;
import cn.sanzi.sheets.TemplateSpec.TemplateRow;
import cn.sanzi.sheets.TemplateSpec.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingTemplatesTest {

  private static final TemplateColumn NAME = column("name", "房屋名称", Value.TEXT, null, true);
  private static final TemplateColumn USE = column("use", "使用状态", Value.TEXT, "CL_USE", true);
  private static final TemplateColumn VALUE =
      column("originalValue", "原值（元）", Value.NUMBER, null, true);
  private static final TemplateColumn BUILT = column("built", "建成日期", Value.DATE, null, false);
  private static final TemplateColumn NET =
      new TemplateColumn(
          "net", "净值（元）", "系统计算", "价值", false, true, 14, Value.NUMBER, 2, null, false);

  private static final TemplateSpec SPEC =
      new TemplateSpec(
          "房屋",
          "房屋清查明细表",
          List.of("填报单位：景德镇市教育局", "清查基准日：2024-12-31"),
          "sanzi:template:FW:1",
          "sanzi:row",
          List.of(NAME, USE, VALUE, BUILT, NET),
          Map.of("CL_USE", List.of("自用", "出租", "闲置")),
          List.of(
              new TemplateRow(
                  "0198-1", Arrays.asList("一号楼", "自用", "3742500.10", "2001-05-12", "1.00")),
              new TemplateRow("0198-2", Arrays.asList("=二号楼", null, null, "不详", null))),
          20,
          List.of("一行一项。", "带 * 的列必填。"),
          "演示数据");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("template.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new WorkbookWriters().template(out, SPEC);
    }
  }

  @Test
  void readsBackAsWhatWasFilledInWithItsHiddenMarks() throws IOException {
    List<SheetRow> rows = new ArrayList<>();
    new WorkbookSheets().read(file, rows::add);

    assertThat(rows.getFirst().cell(0).text()).isEqualTo("sanzi:template:FW:1");
    SheetRow keys = rows.get(rows.size() - 4);
    assertThat(texts(keys))
        .containsExactly("sanzi:row", "name", "use", "originalValue", "built", "net");
    assertThat(texts(rows.get(rows.size() - 3)))
        .containsExactly("", "*房屋名称", "*使用状态", "*原值（元）", "建成日期", "净值（元）");
    assertThat(texts(rows.get(rows.size() - 2)))
        .containsExactly("0198-1", "一号楼", "自用", "3742500.10", "37023", "1.00");
    assertThat(texts(rows.getLast())).containsExactly("0198-2", "=二号楼", "", "", "不详");
    assertThat(rows).allMatch(row -> row.sheet() == 0);
  }

  @Test
  void hidesIdsKeysAndListsAndLocksWhatTheSystemComputes() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile().getAbsolutePath())) {
      XSSFSheet form = workbook.getSheetAt(0);
      Row row = form.getRow(6);

      assertThat(form.isColumnHidden(0)).isTrue();
      assertThat(form.getRow(4).getZeroHeight()).isTrue();
      assertThat(workbook.getSheetVisibility(2)).isEqualTo(SheetVisibility.HIDDEN);
      assertThat(form.getProtect()).isTrue();
      assertThat(row.getCell(1).getCellStyle().getLocked()).isFalse();
      assertThat(row.getCell(5).getCellStyle().getLocked()).isTrue();
    }
  }

  @Test
  void offersTheEntriesOfAListAndFormatsNumbersAndDates() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile().getAbsolutePath())) {
      XSSFSheet form = workbook.getSheetAt(0);
      Row row = form.getRow(6);

      assertThat(form.getDataValidations())
          .anyMatch(check ->
              "list_1".equals(check.getValidationConstraint().getFormula1())
                  && check.getRegions().getCellRangeAddress(0).isInRange(2000, 2));
      assertThat(workbook.getName("list_1").getRefersToFormula()).isEqualTo("'代码表'!$A$2:$A$4");
      assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(DateUtil.isCellDateFormatted(row.getCell(4))).isTrue();
      assertThat(form.getRow(7).getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
    }
  }

  private static List<String> texts(SheetRow row) {
    return row.cells().stream().map(Cell::text).toList();
  }

  private static TemplateColumn column(
      String key, String heading, Value value, @Nullable String list, boolean required) {
    return new TemplateColumn(
        key, heading, heading + "怎么填", "基本情况", required, false, 16, value, 2, list, true);
  }
}
