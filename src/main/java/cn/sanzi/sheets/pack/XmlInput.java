package cn.sanzi.sheets.pack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.sheets.SheetRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns XML of whatever encoding into UTF-8 without byte order mark. */
public final class XmlInput {

  private static final int HEAD = 128;
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
  private static final Set<String> AS_IT_IS = Set.of("utf-8", "utf8", "us-ascii", "ascii");
  private static final Set<String> KNOWN = Set.of("gbk", "gb2312", "gb18030", "iso-8859-1");

  private XmlInput() {}

  /** A stream of UTF-8; the given one itself where nothing is to be converted. */
  public static InputStream utf8(InputStream in, String part) throws IOException {
    PushbackInputStream back = new PushbackInputStream(in, HEAD);
    byte[] head = back.readNBytes(HEAD);
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      back.unread(head, 3, head.length - 3);
      return back;
    }
    back.unread(head);
    if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
      return new Transcoding(back, UTF_16);
    }
    if (startsWith(head, 0, '<')) {
      return new Transcoding(back, UTF_16BE);
    }
    if (startsWith(head, '<', 0)) {
      return new Transcoding(back, UTF_16LE);
    }
    Charset declared = declared(head, part);
    return declared.equals(UTF_8) ? back : new Transcoding(back, declared);
  }

  private static Charset declared(byte[] head, String part) {
    Matcher declaration = ENCODING.matcher(new String(head, ISO_8859_1));
    if (!declaration.find()) {
      return UTF_8;
    }
    String name = declaration.group(1).toLowerCase(Locale.ROOT);
    if (AS_IT_IS.contains(name)) {
      return UTF_8;
    }
    if (!KNOWN.contains(name)) {
      throw new SheetRefusal.Damaged(part + "的编码无法识别").refused();
    }
    return Charset.forName(name);
  }

  private static boolean startsWith(byte[] head, int... expected) {
    if (head.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((head[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
