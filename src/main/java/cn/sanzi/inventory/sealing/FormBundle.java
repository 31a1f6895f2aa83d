package cn.sanzi.inventory.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.inventory.sealing.Sealing.Printing;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing page and tables of a submission in one file. */
@Component
class FormBundle {

  private final FormSheets sheets;
  private final SigningPage page;
  private final TransactionTemplate transaction;

  FormBundle(FormSheets sheets, SigningPage page, TransactionTemplate transaction) {
    this.sheets = sheets;
    this.page = page;
    this.transaction = transaction;
  }

  void write(Printing of, OutputStream out) throws IOException {
    try {
      // Rows come from a cursor, which lives within a transaction only.
      transaction.executeWithoutResult(status -> writeAll(of, out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void writeAll(Printing of, OutputStream out) {
    try {
      ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
      zip.putNextEntry(new ZipEntry("1_签章页.docx"));
      page.write(of.assignment(), of.frozen(), of.code(), unclosed(zip));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("2_明细表和汇总表.xlsx"));
      sheets.write(of.assignment(), of.frozen(), of.code(), unclosed(zip));
      zip.closeEntry();
      zip.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OutputStream unclosed(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
