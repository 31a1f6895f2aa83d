package cn.sanzi.inventory.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of COPY's text format at a time, straight into bytes: every character of an import goes
 * through here, and only once.
 */
final class CopyText {

  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  /** The most bytes that one character may take. */
  private static final int WIDEST = 4;

  private byte[] bytes = new byte[1 << 14];
  private int length;

  void clear() {
    length = 0;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  void tab() {
    room(1);
    put('\t');
  }

  void newLine() {
    room(1);
    put('\n');
  }

  void number(@Nullable BigDecimal number) {
    text(number == null ? null : number.toPlainString());
  }

  void number(int number) {
    text(Integer.toString(number));
  }

  void id(@Nullable UUID id) {
    text(id == null ? null : id.toString());
  }

  void yes(boolean yes) {
    room(1);
    put(yes ? 't' : 'f');
  }

  /** In PostgreSQL's hexadecimal form. */
  void binary(byte @Nullable [] content) {
    if (content == null) {
      text(null);
      return;
    }
    room(3 + 2 * content.length);
    put('\\');
    put('\\');
    put('x');
    for (byte one : content) {
      bytes[length++] = HEX[(one >> 4) & 15];
      bytes[length++] = HEX[one & 15];
    }
  }

  /**
   * As UTF-8, its four special characters escaped; NUL, for which there is no place, as a blank.
   */
  void text(@Nullable String text) {
    if (text == null) {
      room(2);
      put('\\');
      put('N');
      return;
    }
    int end = text.length();
    room(WIDEST * end);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        i += wide(text, i, c);
      } else if (c == '\\' || c < ' ') {
        escaped(c);
      } else {
        put(c);
      }
    }
  }

  private void escaped(char c) {
    switch (c) {
      case '\\' -> put('\\', '\\');
      case '\t' -> put('\\', 't');
      case '\n' -> put('\\', 'n');
      case '\r' -> put('\\', 'r');
      case '\0' -> put(' ');
      default -> put(c);
    }
  }

  /** Says how many more characters it took than this one. */
  private int wide(String text, int at, char c) {
    if (c < 0x800) {
      put(0xC0 | (c >> 6));
      put(0x80 | (c & 0x3F));
      return 0;
    }
    if (!Character.isSurrogate(c)) {
      put(0xE0 | (c >> 12));
      put(0x80 | ((c >> 6) & 0x3F));
      put(0x80 | (c & 0x3F));
      return 0;
    }
    int point = text.codePointAt(at);
    if (point == c) {
      put('?'); // half a character, which UTF-8 has no place for
      return 0;
    }
    put(0xF0 | (point >> 18));
    put(0x80 | ((point >> 12) & 0x3F));
    put(0x80 | ((point >> 6) & 0x3F));
    put(0x80 | (point & 0x3F));
    return 1;
  }

  private void put(int one, int other) {
    put(one);
    put(other);
  }

  private void put(int one) {
    bytes[length++] = (byte) one;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
