package cn.sanzi.register.export;

import cn.sanzi.access.Reader;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.register.CardFilter;
import cn.sanzi.register.FilterText;
import cn.sanzi.register.listing.WholeList;
import cn.sanzi.register.listing.WholeList.Statement;
import cn.sanzi.sheets.SheetWriter;
import cn.sanzi.sheets.SheetWriters;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what a list shows as a workbook. Rows pass one by one from the database's cursor to the
 * client; the heading leaves before the first of them is read.
 */
@Service
class CardExport {

  private static final int FETCHED_AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final WholeList list;
  private final ExportLayouts layouts;
  private final SheetWriters writers;
  private final Audit audit;
  private final FilterText filterText;

  CardExport(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      WholeList list,
      ExportLayouts layouts,
      SheetWriters writers,
      Audit audit,
      FilterText filterText) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.list = list;
    this.layouts = layouts;
    this.writers = writers;
    this.audit = audit;
    this.filterText = filterText;
  }

  /** Writes to the stream, which stays open. */
  public void write(
      Reader reader, CardFilter filter, @Nullable String sort, boolean descending, OutputStream out)
      throws IOException {
    ExportLayout layout = layouts.of(reader, filter);
    Statement statement =
        list.of(reader.scope(), filter, sort, descending, layout.needsDocuments());
    record(reader, filter);
    try (SheetWriter sheet = writers.export(out, layout.spec())) {
      out.flush();
      // A cursor lives within a transaction only.
      transaction.executeWithoutResult(status -> writeAll(statement, layout, sheet));
      sheet.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Lines come after all rows: they are walked once more, if any row has some. */
  private void writeAll(Statement statement, ExportLayout layout, SheetWriter sheet) {
    var withLines = new AtomicBoolean();
    walk(
        statement,
        row -> {
          if (layout.write(row, sheet)) {
            withLines.set(true);
          }
          sheet.endRow();
        });
    for (LineSheet lines : layout.lineSheets()) {
      begin(sheet, lines);
      if (withLines.get()) {
        walk(statement, row -> layout.writeLines(lines, row, sheet));
      }
    }
  }

  private static void begin(SheetWriter sheet, LineSheet lines) {
    try {
      sheet.nextSheet(lines.spec());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What to do with a row of the list. */
  private interface OfRow {
    void write(ResultSet row) throws SQLException, IOException;
  }

  private void walk(Statement statement, OfRow ofRow) {
    jdbc.sql(statement.sql())
        .withFetchSize(FETCHED_AT_ONCE)
        .params(statement.parameters())
        .query((ResultSet row) -> {
          try {
            ofRow.write(row);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void record(Reader reader, CardFilter filter) {
    transaction.executeWithoutResult(status ->
        audit.record(
            new AuditEntry(
                reader.actor(),
                "register.cards.exported",
                "register",
                "cards",
                filter.regionId(),
                filter.unitId(),
                "导出资产库，" + filterText.of(filter),
                null,
                null)));
  }
}
