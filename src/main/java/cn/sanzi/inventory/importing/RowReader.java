package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Reading;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.inventory.declaring.JudgedRow;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.platform.Ids;
import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns rows of a sheet into judged rows; used by one thread. Counts what it had to convert. */
final class RowReader {

  private final RowJudge.Bench bench;
  private final RowForm form;
  private final Ids ids;
  private final Map<String, Integer> converted = new LinkedHashMap<>();
  private int seq;

  RowReader(RowJudge.Bench bench, Ids ids) {
    this.bench = bench;
    this.form = bench.form();
    this.ids = ids;
  }

  StagedRow read(SheetRow row, SheetMapping mapping) {
    var values = new Values(form.kind().columns().size());
    List<Problem> unreadable = null;
    for (SheetMapping.Taken taken : mapping.columns()) {
      Cell cell = row.cell(taken.index());
      if (cell.isBlank()) {
        continue;
      }
      switch (form.read(taken.column(), cell)) {
        case Reading.Read read -> values.set(taken.column(), scaled(read, taken));
        case Reading.Unreadable refused -> {
          unreadable = unreadable == null ? new ArrayList<>() : unreadable;
          unreadable.add(refused.problem());
        }
      }
    }
    String explanation =
        mapping.explanationColumn() < 0 ? null : row.cell(mapping.explanationColumn()).text();
    JudgedRow judged =
        bench.judge(values, explanation, unreadable == null ? List.of() : unreadable);
    seq++;
    return new StagedRow(
        seq, row.sheet(), row.number(), ids.next(), hint(row, mapping), unreadable != null, judged);
  }

  private @Nullable Object scaled(Reading.Read read, SheetMapping.Taken taken) {
    if (read.converted() != null) {
      converted.merge(read.converted(), 1, Integer::sum);
    }
    BigDecimal factor = taken.factor();
    if (factor == null || !(read.value() instanceof Long number)) {
      return read.value();
    }
    return BigDecimal.valueOf(number)
        .multiply(factor)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static @Nullable UUID hint(SheetRow row, SheetMapping mapping) {
    if (mapping.idColumn() < 0) {
      return null;
    }
    String text = row.cell(mapping.idColumn()).text().strip();
    if (text.length() != 36) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null; // somebody wrote into the hidden column: the row is matched by its key instead
    }
  }

  List<ImportRun.Converted> converted() {
    return converted.entrySet().stream()
        .map(entry -> new ImportRun.Converted(entry.getKey(), entry.getValue()))
        .toList();
  }

  int rows() {
    return seq;
  }

  /** Columns of the kind that a mapping does not cover although the declarant has to fill them. */
  static List<String> missing(RowForm form, SheetMapping mapping) {
    List<Column> columns = form.kind().columns();
    var missing = new ArrayList<String>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (columns.get(i).need() == Column.Need.MANDATORY
          && columns.get(i).type() != ColumnType.FILE
          && mapping.columns().stream().noneMatch(taken -> taken.column() == column)) {
        missing.add(columns.get(i).label());
      }
    }
    return missing;
  }
}
