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
      transaction.executeWithoutResult(status -> {
        // A cursor lives within a transaction only.
        jdbc.sql(statement.sql())
            .withFetchSize(FETCHED_AT_ONCE)
            .params(statement.parameters())
            .query((ResultSet row) -> writeRow(layout, row, sheet));
      });
      sheet.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void writeRow(ExportLayout layout, ResultSet row, SheetWriter sheet)
      throws SQLException {
    try {
      layout.write(row, sheet);
      sheet.endRow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
