package cn.sanzi.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Writes the parts of a .docx ourselves: every distance of the format is in sight. */
@Component
final class DocxDocuments implements OfficialDocuments {

  /** Always the same, so that the same document gives the same file. */
  private static final LocalDateTime WHEN = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Layout layout = Layout.read();

  @Override
  public void write(OfficialDocument document, OutputStream out) throws IOException {
    boolean header = document.watermark() != null;
    ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
    part(zip, "[Content_Types].xml", Parts.contentTypes(header));
    part(zip, "_rels/.rels", Parts.rootRelations());
    part(zip, "word/document.xml", new BodyPart(layout, document).write());
    part(zip, "word/_rels/document.xml.rels", Parts.relations(header));
    part(zip, "word/styles.xml", Parts.styles(layout));
    part(zip, "word/settings.xml", Parts.settings());
    part(zip, "word/footer1.xml", Parts.footer(layout, true));
    part(zip, "word/footer2.xml", Parts.footer(layout, false));
    if (header) {
      part(zip, "word/header1.xml", Parts.header(layout, document.watermark()));
    }
    zip.finish();
    zip.flush();
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(WHEN);
    zip.putNextEntry(entry);
    zip.write(content.getBytes(UTF_8));
    zip.closeEntry();
  }
}
