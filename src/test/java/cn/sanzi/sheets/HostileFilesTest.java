package cn.sanzi.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sanzi.shared.Refusal;
import cn.sanzi.shared.Refused;
import cn.sanzi.sheets.reading.XlsxReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("上传.xlsx");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    Files.createFile(file);

    assertThat(refusal()).isEqualTo(new SheetRefusal.Empty());
  }

  @Test
  void refusesWhatIsNoTable() throws IOException {
    byte[] noise = new byte[5000];
    new Random(1).nextBytes(noise);
    Files.write(file, noise);

    assertThat(refusal()).isEqualTo(new SheetRefusal.NotAWorkbook());
  }

  @Test
  void refusesAWordDocumentUnderAnotherName() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      document.createParagraph().createRun().setText("不是表");
      document.write(out);
    }

    assertThat(refusal()).isEqualTo(new SheetRefusal.AnotherFormat("Word 文档"));
    assertThat(refusal().sentence()).contains("Word 文档");
  }

  @Test
  void refusesPicturesPapersAndPlainArchives() throws IOException {
    Files.write(file, "%PDF-1.7 …".getBytes(UTF_8));
    assertThat(refusal()).isEqualTo(new SheetRefusal.AnotherFormat("PDF 文件"));

    Files.writeString(file, "<html><table><tr><td>1</td></tr></table></html>");
    assertThat(refusal()).isEqualTo(new SheetRefusal.AnotherFormat("网页"));

    zip("readme.txt", "x");
    assertThat(refusal()).isEqualTo(new SheetRefusal.AnotherFormat("压缩包"));
  }

  @Test
  void refusesEncryptedWorkbooksOfBothFormats() throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem();
        XSSFWorkbook workbook = new XSSFWorkbook()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("123");
      workbook.createSheet();
      try (OutputStream out = encryptor.getDataStream(container)) {
        workbook.write(out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        container.writeFilesystem(out);
      }
    }
    assertThat(refusal()).isEqualTo(new SheetRefusal.Encrypted());

    Biff8EncryptionKey.setCurrentUserPassword("123");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue("密");
      workbook.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(refusal()).isEqualTo(new SheetRefusal.Encrypted());
  }

  @Test
  void refusesACutOffFileWhereverItIsCut() throws IOException {
    byte[] whole = Files.readAllBytes(BigWorkbook.write(file, 500, 12, true));
    for (int share : new int[] {1, 3, 5, 7, 9}) {
      Files.write(file, Arrays.copyOf(whole, whole.length * share / 10));

      assertThat(refusal()).isInstanceOf(SheetRefusal.Damaged.class);
    }
  }

  @Test
  void refusesOrReadsButNeverBreaksOnFlippedBytes() throws IOException {
    byte[] whole = Files.readAllBytes(BigWorkbook.write(file, 50, 12, true));
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] bent = whole.clone();
      bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bent);
      try {
        new WorkbookSheets().read(file, row -> {});
      } catch (Refused e) {
        assertThat(e.refusal()).isInstanceOf(SheetRefusal.class);
      }
    }
  }

  @Test
  void refusesDocumentTypesAndTheEntitiesInThem() throws IOException {
    String attack =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM"
            + " \"file:///etc/passwd\">]><worksheet><sheetData><row><c"
            + " t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
    new HandMade().with("xl/worksheets/sheet1.xml", attack).save(file);
    assertThat(refusal()).isInstanceOf(SheetRefusal.Unsafe.class);

    new HandMade().with("xl/workbook.xml", attack).save(file);
    assertThat(refusal()).isInstanceOf(SheetRefusal.Unsafe.class);

    new HandMade().texts("<t>&lol;</t>").rows("<row><c t=\"s\"><v>0</v></c></row>").save(file);
    assertThat(refusal()).isInstanceOf(SheetRefusal.Damaged.class);
  }

  @Test
  void stopsAZipBombWhateverSizesItClaims() throws IOException {
    bomb(600L << 20);
    SheetLimits small = new SheetLimits(100 << 20, 32 << 20, 100, 10, 1_000_000, 1 << 20);

    Refused refused =
        catchThrowableOfType(Refused.class, () -> new XlsxReader(small).read(file, row -> {}));
    assertThat(refused.refusal()).isEqualTo(new SheetRefusal.Bomb(100));
    assertThat(Files.size(file)).isLessThan(4 << 20);
  }

  @Test
  void passes200MegabytesOfBlankRowsWithoutKeepingThem() throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = start(out)) {
      for (int row = 1; row <= SheetLimits.ROWS; row++) {
        zip.write(blankRow(row).getBytes(UTF_8));
      }
      zip.write("</sheetData></worksheet>".getBytes(UTF_8));
      zip.closeEntry();
    }
    AtomicInteger rows = new AtomicInteger();
    new WorkbookSheets().read(file, row -> rows.incrementAndGet());

    assertThat(rows).hasValue(0);
  }

  @Test
  void refusesMoreRowsColumnsSheetsEntriesAndTextThanTheFormatHas() throws IOException {
    new HandMade().rows("<row r=\"1048577\"><c><v>1</v></c></row>").save(file);
    assertThat(refusal()).isInstanceOf(SheetRefusal.TooLarge.class);

    new HandMade().rows("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>").save(file);
    assertThat(refusal()).isInstanceOf(SheetRefusal.TooLarge.class);

    String sheets = "<sheet name=\"房屋\" sheetId=\"1\" r:id=\"rId1\"/>".repeat(300);
    new HandMade().with("xl/workbook.xml", Parts.workbook(sheets)).save(file);
    assertThat(refusal()).isInstanceOf(SheetRefusal.TooLarge.class);

    HandMade many = new HandMade();
    for (int i = 0; i < 10_001; i++) {
      many.with("x" + i, "");
    }
    many.save(file);
    assertThat(refusal()).isInstanceOf(SheetRefusal.TooLarge.class);

    String text = "长".repeat(SheetLimits.TEXT + 1);
    new HandMade().rows("<row><c t=\"str\"><v>" + text + "</v></c></row>").save(file);
    assertThat(refusal()).isInstanceOf(SheetRefusal.TooLarge.class);
  }

  @Test
  void refusesTwoPartsOfOneName() throws IOException {
    new HandMade().with("XL/Workbook.xml", "<workbook/>").save(file);

    assertThat(refusal()).isInstanceOf(SheetRefusal.Unsafe.class);
  }

  @Test
  void refusesATextThatIsNotThere() throws IOException {
    new HandMade().rows("<row><c t=\"s\"><v>3</v></c></row>").save(file);

    assertThat(refusal()).isInstanceOf(SheetRefusal.Damaged.class);
  }

  private static String blankRow(int row) {
    StringBuilder xml = new StringBuilder("<row r=\"").append(row);
    xml.append("\" spans=\"1:16\" ht=\"13.5\" customHeight=\"1\">");
    for (char column = 'A'; column < 'H'; column++) {
      xml.append("<c r=\"").append(column).append(row).append("\" s=\"2\"/>");
    }
    return xml.append("</row>").toString();
  }

  private void bomb(long size) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = start(out)) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (long written = 0; written < size; written += blanks.length) {
        zip.write(blanks);
      }
      zip.write("</sheetData></worksheet>".getBytes(UTF_8));
      zip.closeEntry();
    }
  }

  /** A workbook up to the rows of its sheet. */
  private static ZipOutputStream start(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(1);
    put(zip, "_rels/.rels", Parts.ROOT_RELATIONS);
    put(zip, "xl/workbook.xml", Parts.workbook("<sheet name=\"房屋\" sheetId=\"1\" r:id=\"rId1\"/>"));
    put(zip, "xl/_rels/workbook.xml.rels", Parts.WORKBOOK_RELATIONS);
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    zip.write((Parts.SHEET_START + "<sheetData>").getBytes(UTF_8));
    return zip;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  private void zip(String name, String text) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, name, text);
    }
  }

  private Refusal refusal() {
    return catchThrowableOfType(Refused.class, () -> new WorkbookSheets().read(file, row -> {}))
        .refusal();
  }
}
