package cn.sanzi.inventory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook or text of a bureau: sheets of rows of texts, numbers and days, in any container. */
final class BureauBook {

  /** Containers in which such files come. */
  enum Container {
    XLSX,
    XLSX_1904,
    XLS,
    ET,
    CSV_GB18030,
    CSV_UTF8,
    CSV_UTF8_MARKED,
    TABS_UTF16LE,
    TABS_UTF16BE,
    TABS_GBK;

    boolean isText() {
      return switch (this) {
        case XLSX, XLSX_1904, XLS, ET -> false;
        default -> true;
      };
    }

    String fileName(String name) {
      return name
          + switch (this) {
            case XLSX, XLSX_1904 -> ".xlsx";
            case XLS -> ".xls";
            case ET -> ".et";
            case CSV_GB18030, CSV_UTF8, CSV_UTF8_MARKED -> ".csv";
            default -> ".txt";
          };
    }
  }

  private record Page(String name, boolean hidden, List<List<Object>> rows, List<int[]> merged) {}

  private final List<Page> pages = new ArrayList<>();

  BureauBook sheet(String name, boolean hidden) {
    pages.add(new Page(name, hidden, new ArrayList<>(), new ArrayList<>()));
    return this;
  }

  void row(Object... cells) {
    pages.getLast().rows.add(List.of(cells));
  }

  void row(List<Object> cells) {
    pages.getLast().rows.add(List.copyOf(cells));
  }

  /** Merges cells of the last row to the right, by columns. */
  void merge(int from, int to) {
    pages.getLast().merged.add(new int[] {pages.getLast().rows.size() - 1, from, to});
  }

  byte[] bytes(Container container) {
    try {
      return switch (container) {
        case XLSX -> workbook(new XSSFWorkbook(), false);
        case XLSX_1904 -> from1904();
        case XLS, ET -> workbook(new HSSFWorkbook(), false);
        case CSV_GB18030 -> text(",", Charset.forName("GB18030"), "");
        case CSV_UTF8 -> text(",", StandardCharsets.UTF_8, "");
        case CSV_UTF8_MARKED -> text(",", StandardCharsets.UTF_8, "\uFEFF");
        case TABS_UTF16LE -> text("\t", StandardCharsets.UTF_16LE, "\uFEFF");
        case TABS_UTF16BE -> text("\t", StandardCharsets.UTF_16BE, "\uFEFF");
        case TABS_GBK -> text("\t", Charset.forName("GBK"), "");
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] from1904() throws IOException {
    var workbook = new XSSFWorkbook();
    workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
    return workbook(workbook, true);
  }

  private byte[] workbook(Workbook workbook, boolean from1904) throws IOException {
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
    for (Page page : pages) {
      Sheet sheet = workbook.createSheet(page.name);
      for (int i = 0; i < page.rows.size(); i++) {
        Row row = sheet.createRow(i);
        for (int k = 0; k < page.rows.get(i).size(); k++) {
          put(row, k, page.rows.get(i).get(k), day, from1904);
        }
      }
      page.merged.forEach(
          at -> sheet.addMergedRegion(new CellRangeAddress(at[0], at[0], at[1], at[2])));
    }
    for (int i = 0; i < pages.size(); i++) {
      workbook.setSheetHidden(i, pages.get(i).hidden);
      if (!pages.get(i).hidden) {
        workbook.setActiveSheet(i);
      }
    }
    var bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  private static void put(Row row, int at, Object value, CellStyle day, boolean from1904) {
    switch (value) {
      case LocalDate date -> {
        Cell cell = row.createCell(at);
        cell.setCellValue(DateUtil.getExcelDate(date) - (from1904 ? 1462 : 0));
        cell.setCellStyle(day);
      }
      case Number number -> row.createCell(at).setCellValue(number.doubleValue());
      default -> {
        if (!value.toString().isEmpty()) {
          row.createCell(at).setCellValue(value.toString());
        }
      }
    }
  }

  private byte[] text(String separator, Charset charset, String mark) {
    var text = new StringBuilder(mark);
    for (Page page : pages) {
      for (List<Object> row : page.rows) {
        text.append(String.join(separator, row.stream().map(cell -> field(cell)).toList()));
        text.append("\r\n");
      }
    }
    return text.toString().getBytes(charset);
  }

  private static String field(Object cell) {
    String text =
        switch (cell) {
          case LocalDate date ->
              date.getYear() + "/" + date.getMonthValue() + "/" + date.getDayOfMonth();
          case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
          default -> cell.toString();
        };
    return text.matches("(?s).*[,\"\\n\\t].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }
}
