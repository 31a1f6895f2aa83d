package cn.sanzi.sheets.pack;

import java.util.Locale;

/**
 * A file in a zip package, as the central directory tells of it. The sizes are claims.
 *
 * @param name as it stands there
 * @param method 0 stored, 8 deflated
 * @param header where its local header begins
 */
public record ZipPart(
    String name, int flags, int method, long crc, long compressed, long size, long header) {

  static final int STORED = 0;
  static final int DEFLATED = 8;

  boolean isEncrypted() {
    return (flags & 1) != 0;
  }

  /** The name as it is looked up: producers disagree about case, slashes and the leading one. */
  String key() {
    return key(name);
  }

  static String key(String name) {
    String slashed = name.replace('\\', '/');
    String relative = slashed.startsWith("/") ? slashed.substring(1) : slashed;
    return relative.toLowerCase(Locale.ROOT);
  }
}
