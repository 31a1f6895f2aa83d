package cn.sanzi.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.sheets.Sheets.Mark;
import cn.sanzi.sheets.Sheets.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkingWorkbooksTest {

  @TempDir private Path folder;
  private Path original;
  private Path marked;

  @BeforeEach
  void aClerksWorkbook() throws IOException {
    original = folder.resolve("original.xlsx");
    marked = folder.resolve("marked.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet("房屋");
      sheet.createRow(0).createCell(0).setCellValue("某局房屋台账");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
      row(sheet, 1, "名称", "面积（㎡）", "原值（元）", "备注");
      row(sheet, 2, "一号楼", "很大", "100", "有");
      row(sheet, 3, "二号楼", "20", "200", "");
      row(sheet, 4, "三号楼", "30", "300", "");
      sheet.getRow(3).removeCell(sheet.getRow(3).getCell(2));
      sheet.setColumnWidth(0, 30 * 256);
      XSSFCellStyle yellow = workbook.createCellStyle();
      yellow.setFillForegroundColor(
          new org.apache.poi.xssf.usermodel.XSSFColor(new byte[] {(byte) 255, (byte) 255, 0}));
      yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      yellow.setAlignment(HorizontalAlignment.CENTER);
      sheet.getRow(2).getCell(1).setCellStyle(yellow);
      workbook.createSheet("别的").createRow(0).createCell(0).setCellValue("不动");
      save(workbook, original);
    }
  }

  @Test
  void coloursWrongCellsAndKeepsTheirOwnLook() throws IOException {
    mark(wrong(3, 1, "面积不是数字"));

    try (XSSFWorkbook workbook = open(marked)) {
      XSSFSheet sheet = workbook.getSheet("房屋");
      XSSFCellStyle style = sheet.getRow(2).getCell(1).getCellStyle();
      assertThat(style.getFillForegroundColorColor().getARGBHex()).isEqualTo("FFFDE8E7");
      assertThat(style.getAlignment()).isEqualTo(HorizontalAlignment.CENTER);
      assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("很大");
      assertThat(sheet.getMergedRegions()).hasSize(1);
      assertThat(sheet.getColumnWidth(0)).isEqualTo(30 * 256);
      assertThat(sheet.getRow(3).getCell(1).getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.NO_FILL);
    }
  }

  @Test
  void saysTheReasonsInAnAddedColumnACommentAndAnAddedSheet() throws IOException {
    mark(
        wrong(3, 1, "应填数字"),
        new Mark(0, 3, 3, Tone.HINT, "备注太短"),
        new Mark(0, 5, -1, Tone.EXPLAIN, "与上年相差很大"));

    try (XSSFWorkbook workbook = open(marked)) {
      XSSFSheet sheet = workbook.getSheet("房屋");
      assertThat(text(sheet, 1, 4)).isEqualTo(SystemText.REASONS);
      assertThat(text(sheet, 2, 4)).isEqualTo("面积：应填数字；备注太短");
      assertThat(text(sheet, 4, 4)).isEqualTo("与上年相差很大");
      assertThat(
              sheet
                  .getCellComment(new org.apache.poi.ss.util.CellAddress("B3"))
                  .getString()
                  .getString())
          .isEqualTo("应填数字");
      XSSFSheet list = workbook.getSheet(SystemText.PROBLEMS);
      assertThat(list.getLastRowNum()).isEqualTo(4);
      assertThat(texts(list.getRow(2))).containsExactly("房屋", "3", "B", "面积（㎡）", "错误", "应填数字");
    }
  }

  @Test
  void insertsCellsThatAreNotThereInTheirOrder() throws IOException {
    mark(wrong(4, 2, "原值必填"), wrong(9, 0, "这一行没有"));

    try (XSSFWorkbook workbook = open(marked)) {
      XSSFRow row = workbook.getSheet("房屋").getRow(3);
      List<Integer> columns = new ArrayList<>();
      row.cellIterator().forEachRemaining(cell -> columns.add(cell.getColumnIndex()));
      assertThat(columns).isSorted().contains(2, 4);
      assertThat(row.getCell(2).getCellStyle().getFillForegroundColorColor().getARGBHex())
          .isEqualTo("FFFDE8E7");
      assertThat(workbook.getSheet("房屋").getRow(8).getCell(4).getStringCellValue())
          .isEqualTo("名称：这一行没有");
    }
  }

  @Test
  void copiesSheetsWithoutMarksByteForByte() throws IOException {
    mark(wrong(3, 1, "应填数字"));

    assertThat(entries(marked).get("xl/worksheets/sheet2.xml"))
        .isEqualTo(entries(original).get("xl/worksheets/sheet2.xml"));
    assertThat(entries(marked).get("xl/sharedStrings.xml"))
        .isEqualTo(entries(original).get("xl/sharedStrings.xml"));
  }

  @Test
  void replacesEarlierMarksWhenItIsMarkedAgain() throws IOException {
    mark(wrong(3, 1, "应填数字"), wrong(4, 2, "原值必填"));
    Path again = folder.resolve("again.xlsx");
    mark(marked, again, wrong(5, 0, "名称重复"));

    try (XSSFWorkbook workbook = open(again)) {
      XSSFSheet sheet = workbook.getSheet("房屋");
      assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
      assertThat(
              sheet.getRow(2).getCell(1).getCellStyle().getFillForegroundColorColor().getARGBHex())
          .isEqualTo("FFFFFF00");
      assertThat(sheet.getRow(3).getCell(2).getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.NO_FILL);
      assertThat(sheet.getRow(2).getCell(4)).isNull();
      assertThat(sheet.getRow(1).getLastCellNum()).isEqualTo((short) 5);
      assertThat(text(sheet, 4, 4)).isEqualTo("名称重复");
      assertThat(sheet.getCellComments()).hasSize(1);
      assertThat(workbook.getSheet(SystemText.PROBLEMS).getLastRowNum()).isEqualTo(2);
    }
  }

  @Test
  void replacesEarlierMarksAlsoAfterAnotherProgramSavedTheWorkbook() throws IOException {
    mark(wrong(3, 1, "应填数字"), wrong(4, 2, "原值必填"));
    Path saved = folder.resolve("saved.xlsx");
    try (XSSFWorkbook workbook = open(marked)) {
      save(workbook, saved);
    }
    Path again = folder.resolve("again.xlsx");
    mark(saved, again, wrong(5, 0, "名称重复"));

    try (XSSFWorkbook workbook = open(again)) {
      XSSFSheet sheet = workbook.getSheet("房屋");
      assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
      assertThat(
              sheet.getRow(2).getCell(1).getCellStyle().getFillForegroundColorColor().getARGBHex())
          .isEqualTo("FFFFFF00");
      assertThat(sheet.getRow(1).getLastCellNum()).isEqualTo((short) 5);
      assertThat(sheet.getCellComments()).hasSize(1);
    }
  }

  @Test
  void doesNotReadBackWhatItAddedItself() throws IOException {
    mark(wrong(3, 1, "应填数字"), wrong(4, 2, "原值必填"));

    assertThat(texts(read(marked))).isEqualTo(texts(read(original)));
  }

  @Test
  void keepsTheClerksOwnComments() throws IOException {
    try (XSSFWorkbook workbook = open(original)) {
      XSSFSheet sheet = workbook.getSheet("房屋");
      var comment =
          sheet
              .createDrawingPatriarch()
              .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 2, 3, 5));
      comment.setString("我的批注");
      comment.setAuthor("填报员");
      sheet.getRow(2).getCell(1).setCellComment(comment);
      save(workbook, folder.resolve("commented.xlsx"));
    }
    mark(folder.resolve("commented.xlsx"), marked, wrong(3, 1, "应填数字"), wrong(4, 1, "太小"));

    try (XSSFWorkbook workbook = open(marked)) {
      Map<?, ?> comments = workbook.getSheet("房屋").getCellComments();
      assertThat(comments).hasSize(2);
      assertThat(
              workbook.getSheet("房屋").getRow(2).getCell(1).getCellComment().getString().getString())
          .isEqualTo("我的批注");
    }
  }

  private static Mark wrong(int row, int column, String reason) {
    return new Mark(0, row, column, Tone.WRONG, reason);
  }

  private void mark(Mark... marks) throws IOException {
    mark(original, marked, marks);
  }

  private static void mark(Path from, Path to, Mark... marks) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      assertThat(new WorkbookSheets().mark(from, List.of(marks), out)).isEqualTo("xlsx");
    }
  }

  private static List<SheetRow> read(Path file) throws IOException {
    List<SheetRow> rows = new ArrayList<>();
    new WorkbookSheets().read(file, rows::add);
    return rows;
  }

  private static List<String> texts(List<SheetRow> rows) {
    return rows.stream()
        .map(row ->
            row.sheet() + ":" + row.number() + row.cells().stream().map(c -> c.text()).toList())
        .toList();
  }

  private static void row(XSSFSheet sheet, int number, String... texts) {
    XSSFRow row = sheet.createRow(number);
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        row.createCell(i).setCellValue(texts[i]);
      }
    }
  }

  private static String text(XSSFSheet sheet, int row, int column) {
    return sheet.getRow(row).getCell(column).getStringCellValue();
  }

  private static List<String> texts(XSSFRow row) {
    List<String> texts = new ArrayList<>();
    for (Cell cell : row) {
      texts.add(cell.getStringCellValue());
    }
    return texts;
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    return new XSSFWorkbook(Files.newInputStream(file));
  }

  private static void save(XSSFWorkbook workbook, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      workbook.write(out);
    }
  }

  private static Map<String, byte[]> entries(Path file) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }
}
