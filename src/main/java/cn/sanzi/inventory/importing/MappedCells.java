package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.CellReader;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Reading;
import cn.sanzi.catalog.Values;
import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.SheetRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the mapped cells of sheet rows into values; counts what it had to convert. */
final class MappedCells {

  private final Map<String, Integer> converted = new LinkedHashMap<>();

  /** Reads a cell as a value of that column. */
  interface Reader {
    Reading read(int column, Cell cell);
  }

  private static Reading read(SheetMapping.Taken taken, Cell cell, Reader reader) {
    CellReader own = taken.reader();
    return own == null ? reader.read(taken.column(), cell) : own.read(cell);
  }

  /** Says what could not be read; the list is shared and empty when everything could. */
  List<Problem> read(SheetRow row, SheetMapping mapping, Reader reader, Values into) {
    List<Problem> unreadable = List.of();
    for (SheetMapping.Taken taken : mapping.columns()) {
      Cell cell = row.cell(taken.index());
      if (cell.isBlank()) {
        continue;
      }
      switch (read(taken, cell, reader)) {
        case Reading.Read read -> into.set(taken.column(), scaled(read, taken));
        case Reading.Unreadable refused -> {
          unreadable = unreadable.isEmpty() ? new ArrayList<>() : unreadable;
          unreadable.add(refused.problem());
        }
      }
    }
    return unreadable;
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

  List<ImportRun.Converted> converted() {
    return converted.entrySet().stream()
        .map(entry -> new ImportRun.Converted(entry.getKey(), entry.getValue()))
        .toList();
  }
}
