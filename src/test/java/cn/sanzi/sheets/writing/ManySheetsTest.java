package cn.sanzi.sheets.writing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.sheets.SheetWriters.ExportColumn;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ManySheetsTest {

  private static final ExportSpec LAYOUT =
      new ExportSpec("清单", "清单", List.of(), List.of(new ExportColumn("序号", 8, 0)), null);

  @Test
  void beginsTheNextSheetWhenOneIsFullAndRepeatsTheHeadings() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ExportWriter writer = new ExportWriter(out, LAYOUT, 10)) {
      for (int i = 0; i < 16; i++) {
        writer.integer(i).endRow();
      }
      writer.finish();
    }

    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
      assertThat(workbook.getSheetName(1)).isEqualTo("清单（2）");
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(9);
      assertThat(workbook.getSheetAt(1).getRow(1).getCell(0).getStringCellValue()).isEqualTo("序号");
      assertThat(workbook.getSheetAt(1).getRow(2).getCell(0).getNumericCellValue()).isEqualTo(8);
    }
  }
}
