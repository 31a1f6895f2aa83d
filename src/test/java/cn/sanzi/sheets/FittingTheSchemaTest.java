package cn.sanzi.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.sheets.SheetWriters.ExportColumn;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** A spreadsheet program offers to repair what does not fit; nobody trusts such a file. */
class FittingTheSchemaTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void templatesFitTheSchemaOfTheFormat() throws IOException, XmlException {
    new WorkbookWriters().template(out, HouseForm.of(List.of(HouseForm.school()), 20));

    assertThat(errors()).isEmpty();
  }

  @Test
  void markedTemplatesFitItAndStayOpenForEntry(@TempDir Path folder)
      throws IOException, XmlException {
    Path file = folder.resolve("form.xlsx");
    try (var template = Files.newOutputStream(file)) {
      new WorkbookWriters().template(template, HouseForm.of(List.of(HouseForm.school()), 20));
    }
    var mark = new Sheets.Mark(0, 8, HouseForm.VALUE, Sheets.Tone.WRONG, "请核对原值");

    new WorkbookSheets().mark(file, List.of(mark), out);

    assertThat(errors()).isEmpty();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var row = book.getSheetAt(0).getRow(7);
      assertThat(book.getSheetAt(0).getProtect()).isTrue();
      assertThat(row.getCell(HouseForm.VALUE).getCellStyle().getLocked()).isFalse();
      assertThat(row.getCell(HouseForm.NET_VALUE).getCellStyle().getLocked()).isTrue();
      assertThat(row.getCell(HouseForm.NET_VALUE).getCellFormula()).isNotEmpty();
    }
  }

  @Test
  void exportsFitTheSchemaOfTheFormat() throws IOException, XmlException {
    var columns = List.of(new ExportColumn("名称", 30, -1), new ExportColumn("原值（元）", 16, 2));
    var spec = new ExportSpec("清单", "资产清单", List.of("筛选：全部"), columns, "演示数据");
    try (SheetWriter writer = new WorkbookWriters().export(out, spec)) {
      writer.text("=一 & <二>").integer(1).endRow();
      writer.blank().date(LocalDate.of(2024, 12, 31)).endRow();
      writer.finish();
    }

    assertThat(errors()).isEmpty();
  }

  private List<XmlError> errors() throws IOException, XmlException {
    var errors = new ArrayList<XmlError>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      ZipEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        byte[] part = zip.readAllBytes();
        if (entry.getName().matches("xl/worksheets/[^/]+\\.xml")) {
          check(WorksheetDocument.Factory.parse(new ByteArrayInputStream(part)), errors);
        } else if (entry.getName().equals("xl/workbook.xml")) {
          check(WorkbookDocument.Factory.parse(new ByteArrayInputStream(part)), errors);
        }
      }
    }
    // Every program writes it; only this copy of the schema does not know it.
    errors.removeIf(error -> error.getMessage().contains("space@http://www.w3.org/XML/1998"));
    return errors;
  }

  private static void check(XmlObject part, List<XmlError> errors) {
    part.validate(new XmlOptions().setErrorListener(errors));
  }
}
