package cn.sanzi.sheets.reading;

import cn.sanzi.sheets.Cell;
import cn.sanzi.sheets.Sheets.SheetInfo;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/** Makes rows of the records of an older workbook. */
final class XlsRecords implements HSSFListener {

  private final RowBuilder rows;
  private final FormatTrackingHSSFListener formats;
  private final List<BoundSheetRecord> bound = new ArrayList<>();
  private List<BoundSheetRecord> ordered = List.of();
  private @Nullable SSTRecord texts;
  private boolean from1904;

  private int sheet = -1;
  private int depth;
  private boolean reading;
  private int row = -1;
  private @Nullable FormulaRecord awaitingText;

  XlsRecords(RowBuilder rows) {
    this.rows = rows;
    this.formats = new FormatTrackingHSSFListener(this);
  }

  HSSFListener listener() {
    return formats;
  }

  List<SheetInfo> sheets() {
    List<SheetInfo> infos = new ArrayList<>();
    for (BoundSheetRecord one : bound) {
      infos.add(new SheetInfo(infos.size(), one.getSheetname(), isHidden(one)));
    }
    return infos;
  }

  private static boolean isHidden(BoundSheetRecord sheet) {
    return sheet.isHidden() || sheet.isVeryHidden();
  }

  @Override
  public void processRecord(Record met) {
    switch (met) {
      case BoundSheetRecord one -> bound.add(one);
      case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
      case SSTRecord shared -> texts = shared;
      case BOFRecord start -> start(start);
      case EOFRecord _ -> end(--depth);
      case StringRecord text -> formulaText(text.getString());
      case CellValueRecordInterface cell -> {
        if (reading) {
          cell(cell);
        }
      }
      default -> {}
    }
  }

  private void start(BOFRecord start) {
    // Charts are embedded in sheets as sheets of their own.
    if (depth++ > 0 || start.getType() == BOFRecord.TYPE_WORKBOOK) {
      return;
    }
    if (ordered.isEmpty()) {
      ordered = List.of(BoundSheetRecord.orderByBofPosition(bound));
    }
    sheet++;
    BoundSheetRecord one = sheet < ordered.size() ? ordered.get(sheet) : null;
    reading = one != null && !isHidden(one) && start.getType() == BOFRecord.TYPE_WORKSHEET;
    row = -1;
    if (one != null && reading) {
      rows.startSheet(bound.indexOf(one));
    }
  }

  private void end(int left) {
    if (left == 0 && reading) {
      endRow();
      reading = false;
    }
  }

  /** To be called after the last record. */
  void end() {
    end(0);
  }

  private void endRow() {
    if (row >= 0) {
      rows.endRow(row + 1);
    }
  }

  private void cell(CellValueRecordInterface cell) {
    if (cell.getRow() != row) {
      endRow();
      row = cell.getRow();
    }
    Cell content = content(cell);
    rows.put(cell.getColumn(), content);
  }

  private Cell content(CellValueRecordInterface cell) {
    return switch (cell) {
      case LabelSSTRecord label -> shared(label.getSSTIndex());
      case LabelRecord label -> text(label.getValue());
      case NumberRecord number -> number(number, number.getValue());
      case BoolErrRecord value ->
          value.isBoolean() ? bool(value.getBooleanValue()) : error(value.getErrorValue());
      case FormulaRecord formula -> result(formula);
      default -> Cell.BLANK;
    };
  }

  private Cell shared(int index) {
    return texts == null ? Cell.BLANK : text(texts.getString(index).getString());
  }

  private static Cell text(@Nullable String text) {
    return text == null || text.isEmpty() ? Cell.BLANK : new Cell(Cell.Type.TEXT, text);
  }

  private static Cell bool(boolean value) {
    return new Cell(Cell.Type.BOOLEAN, value ? "TRUE" : "FALSE");
  }

  private static Cell error(int code) {
    String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR";
    return new Cell(Cell.Type.ERROR, text);
  }

  private Cell number(CellValueRecordInterface cell, double value) {
    String text = NumberToTextConverter.toText(value);
    String code = formats.getFormatString(formats.getFormatIndex(cell));
    if (code == null || !DateStyles.isDateCode(code)) {
      return new Cell(Cell.Type.NUMBER, text);
    }
    return new Cell(Cell.Type.DATE, from1904 ? SerialDate.from1904(text) : text);
  }

  private Cell result(FormulaRecord formula) {
    CellType type = formula.getCachedResultTypeEnum();
    return switch (type) {
      case BOOLEAN -> bool(formula.getCachedBooleanValue());
      case ERROR -> error(formula.getCachedErrorValue());
      case STRING -> {
        awaitingText = formula;
        yield Cell.BLANK;
      }
      default -> number(formula, formula.getValue());
    };
  }

  private void formulaText(String text) {
    if (awaitingText != null && reading) {
      rows.put(awaitingText.getColumn(), text(text));
    }
    awaitingText = null;
  }
}
