package cn.sanzi.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;

/** Tells what a file is from its first bytes; names and declared types may lie. */
final class MediaTypes {

  /** How many first bytes it takes. */
  static final int ENOUGH = 64 * 1024;

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** A beginning, and what begins so. */
  private record Magic(String start, String type) {}

  private static final List<Magic> MAGICS =
      List.of(
          new Magic("%PDF-", "application/pdf"),
          new Magic("\u0089PNG\r\n\u001a\n", "image/png"),
          new Magic("\u00ff\u00d8\u00ff", "image/jpeg"),
          new Magic("GIF8", "image/gif"),
          new Magic("BM", "image/bmp"),
          new Magic("II*\0", "image/tiff"),
          new Magic("MM\0*", "image/tiff"),
          new Magic("Rar!", "application/vnd.rar"),
          new Magic("7z\u00bc\u00af'\u001c", "application/x-7z-compressed"),
          new Magic("\u001f\u008b", "application/gzip"),
          new Magic("MZ", "application/x-msdownload"),
          new Magic("\u007fELF", "application/x-executable"),
          new Magic("\u00ca\u00fe\u00ba\u00be", "application/java-vm"),
          new Magic("#!", "text/x-script"),
          new Magic("{\\rtf", "application/rtf"));

  private MediaTypes() {}

  static String of(byte[] head) {
    String raw = new String(head, ISO_8859_1);
    if (raw.startsWith("PK\u0003\u0004") || raw.startsWith("PK\u0005\u0006")) {
      return zipped(raw);
    }
    if (raw.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return compound(raw);
    }
    if (raw.startsWith("RIFF") && raw.startsWith("WEBP", 8)) {
      return "image/webp";
    }
    if (raw.startsWith("OFD") || raw.isEmpty()) {
      return "application/octet-stream";
    }
    return MAGICS.stream()
        .filter(magic -> raw.startsWith(magic.start()))
        .map(Magic::type)
        .findFirst()
        .orElseGet(() -> textOrUnknown(head, raw));
  }

  /** Office files tell themselves by the names of their first entries. */
  private static String zipped(String raw) {
    if (raw.contains("OFD.xml")) {
      return "application/ofd";
    }
    if (raw.contains("PK\u0001\u0002") && !raw.contains("[Content_Types].xml")) {
      return "application/zip";
    }
    for (int at = raw.indexOf("PK\u0003\u0004");
        at >= 0;
        at = raw.indexOf("PK\u0003\u0004", at + 4)) {
      if (raw.startsWith("xl/", at + 30)) {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      }
      if (raw.startsWith("word/", at + 30)) {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      }
      if (raw.startsWith("ppt/", at + 30)) {
        return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
      }
    }
    return "application/zip";
  }

  /** Old Office files, and new ones under a password, are a small file system. */
  private static String compound(String raw) {
    if (raw.contains(wide("EncryptedPackage"))) {
      return "application/x-encrypted-office";
    }
    if (raw.contains(wide("WordDocument"))) {
      return "application/msword";
    }
    return raw.contains(wide("Workbook"))
        ? "application/vnd.ms-excel"
        : "application/x-ole-storage";
  }

  private static String wide(String name) {
    return new String(name.getBytes(UTF_16LE), ISO_8859_1);
  }

  private static String textOrUnknown(byte[] head, String raw) {
    boolean wide = raw.startsWith("\u00ff\u00fe") || raw.startsWith("\u00fe\u00ff");
    if (!wide && (raw.indexOf('\0') >= 0 || !(decodes(head, UTF_8) || decodes(head, GB18030)))) {
      return "application/octet-stream";
    }
    String start = raw.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<?xml") && start.contains("<svg")) {
      return "image/svg+xml";
    }
    if (start.startsWith("<svg")) {
      return "image/svg+xml";
    }
    // Browsers look for these anywhere near the beginning, so do we.
    if (start.startsWith("<!doctype html")
        || start.contains("<html")
        || start.contains("<script")) {
      return "text/html";
    }
    return start.startsWith("<?xml") ? "application/xml" : "text/plain";
  }

  private static boolean decodes(byte[] head, Charset charset) {
    // The last character may be cut; four bytes are the longest one.
    for (int cut = 0; cut < Math.min(4, head.length + 1); cut++) {
      if (decodes(ByteBuffer.wrap(head, 0, head.length - cut), charset)) {
        return true;
      }
    }
    return false;
  }

  private static boolean decodes(ByteBuffer bytes, Charset charset) {
    try {
      charset.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException foreign) {
      return false;
    }
  }
}
