package cn.sanzi.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small workbook written part by part, so that any part can be wrong. */
final class HandMade {

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  HandMade() {
    with("[Content_Types].xml", Parts.CONTENT_TYPES);
    with("_rels/.rels", Parts.ROOT_RELATIONS);
    with("xl/workbook.xml", Parts.workbook("<sheet name=\"房屋\" sheetId=\"1\" r:id=\"rId1\"/>"));
    with("xl/_rels/workbook.xml.rels", Parts.WORKBOOK_RELATIONS);
    with("xl/styles.xml", Parts.STYLES);
    with("xl/sharedStrings.xml", Parts.XML + "<sst xmlns=\"" + Parts.MAIN + "\"/>");
    rows("");
  }

  HandMade with(String name, String text) {
    return with(name, text.getBytes(UTF_8));
  }

  HandMade with(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  HandMade without(String name) {
    parts.remove(name);
    return this;
  }

  /** The rows of its only sheet, as XML. */
  HandMade rows(String xml) {
    return with(
        "xl/worksheets/sheet1.xml",
        Parts.SHEET_START + "<sheetData>" + xml + "</sheetData></worksheet>");
  }

  /** Shared texts, each as the content of its element. */
  HandMade texts(String... items) {
    String all = "<si>" + String.join("</si><si>", items) + "</si>";
    return with(
        "xl/sharedStrings.xml", Parts.XML + "<sst xmlns=\"" + Parts.MAIN + "\">" + all + "</sst>");
  }

  Path save(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
