package cn.sanzi.sheets.marking;

import cn.sanzi.sheets.SheetLimits;
import cn.sanzi.sheets.Sheets;
import cn.sanzi.sheets.Sheets.Mark;
import cn.sanzi.sheets.SystemText;
import cn.sanzi.sheets.reading.XlsReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Marks a workbook of the older format, which must be held in memory whole. */
public final class XlsMarker {

  /** Beyond this, holding it in memory costs too much; its rows come back as an .xlsx then. */
  private static final long LARGEST = 8 << 20;

  private static final int MOST_LISTED = 60_000;

  private XlsMarker() {}

  /** Writes the marked workbook; says the ending of what was written. The stream stays open. */
  public static String mark(
      Sheets sheets, Path file, Iterator<Mark> marks, OutputStream out, SheetLimits limits)
      throws IOException {
    if (Files.size(file) > LARGEST) {
      TextMarker.mark(sheets, file, marks, out, limits);
      return "xlsx";
    }
    try (POIFSFileSystem container = XlsReader.open(file, limits);
        HSSFWorkbook workbook = new HSSFWorkbook(container)) {
      mark(workbook, new MarkCursor(marks));
      workbook.write(out);
      return "xls";
    }
  }

  private static void mark(HSSFWorkbook workbook, MarkCursor marks) {
    int old = workbook.getSheetIndex(SystemText.PROBLEMS);
    if (old >= 0 && isOurs(workbook.getSheetAt(old))) {
      workbook.removeSheetAt(old);
    }
    XlsLooks looks = new XlsLooks(workbook);
    List<List<String>> problems = new ArrayList<>();
    int count = workbook.getNumberOfSheets();
    for (int index = 0; index < count; index++) {
      marks.skipBefore(index);
      XlsSheetMarks sheet = new XlsSheetMarks(workbook.getSheetAt(index), looks);
      sheet.takeOff();
      while (marks.hasIn(index)) {
        List<Mark> row = marks.take(index, marks.nextRow(index));
        sheet.mark(row);
        row.forEach(mark -> list(problems, workbook.getSheetName(mark.sheet()), mark, sheet));
      }
    }
    write(workbook, problems);
  }

  private static boolean isOurs(HSSFSheet sheet) {
    HSSFRow first = sheet.getRow(0);
    return first != null
        && first.getCell(0) != null
        && first.getCell(0).toString().startsWith(SystemText.NOT_READ);
  }

  private static void list(
      List<List<String>> problems, String sheet, Mark mark, XlsSheetMarks about) {
    if (problems.size() < MOST_LISTED) {
      problems.add(ProblemList.texts(sheet, mark, about.heading(mark.column())));
    }
  }

  private static void write(HSSFWorkbook workbook, List<List<String>> problems) {
    String name =
        workbook.getSheet(SystemText.PROBLEMS) == null
            ? SystemText.PROBLEMS
            : SystemText.PROBLEMS + "（系统）";
    HSSFSheet sheet = workbook.createSheet(name);
    sheet.createRow(0).createCell(0).setCellValue(SystemText.NOT_READ);
    row(sheet, 1, ProblemList.HEADINGS);
    for (int i = 0; i < problems.size(); i++) {
      row(sheet, i + 2, problems.get(i));
    }
    sheet.setColumnWidth(5, 90 * 256);
  }

  private static void row(HSSFSheet sheet, int number, List<String> texts) {
    HSSFRow row = sheet.createRow(number);
    for (int i = 0; i < texts.size(); i++) {
      row.createCell(i).setCellValue(texts.get(i));
    }
  }
}
