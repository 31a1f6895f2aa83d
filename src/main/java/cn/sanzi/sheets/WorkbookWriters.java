package cn.sanzi.sheets;

import cn.sanzi.sheets.writing.StreamedWorkbook;
import cn.sanzi.sheets.writing.TemplateWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** Writes .xlsx. */
@Component
final class WorkbookWriters implements SheetWriters {

  @Override
  public SheetWriter export(OutputStream out, ExportSpec spec) throws IOException {
    return StreamedWorkbook.open(out, spec);
  }

  @Override
  public void template(OutputStream out, TemplateSpec spec) throws IOException {
    TemplateWorkbook.write(out, spec);
  }
}
