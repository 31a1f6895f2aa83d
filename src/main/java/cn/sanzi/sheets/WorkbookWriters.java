package cn.sanzi.sheets;

import cn.sanzi.sheets.writing.ExportWriter;
import cn.sanzi.sheets.writing.TemplateWriter;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;

/** Writes .xlsx. */
@Component
final class WorkbookWriters implements SheetWriters {

  @Override
  public SheetWriter export(OutputStream out, ExportSpec spec) throws IOException {
    return ExportWriter.open(out, spec);
  }

  @Override
  public void template(OutputStream out, TemplateSpec spec) throws IOException {
    TemplateWriter.write(out, spec);
  }
}
