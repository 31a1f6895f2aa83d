package cn.sanzi.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.sheets.SheetWriters.ExportColumn;
import cn.sanzi.sheets.SheetWriters.ExportSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
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
        if (entry.getName().startsWith("xl/worksheets/")) {
          check(WorksheetDocument.Factory.parse(new ByteArrayInputStream(part)), errors);
        } else if (entry.getName().equals("xl/workbook.xml")) {
          check(WorkbookDocument.Factory.parse(new ByteArrayInputStream(part)), errors);
        }
      }
    }
    return errors;
  }

  private static void check(XmlObject part, List<XmlError> errors) {
    part.validate(new XmlOptions().setErrorListener(errors));
  }
}
