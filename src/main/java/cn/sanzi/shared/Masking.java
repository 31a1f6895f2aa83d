package cn.sanzi.shared;

/** Hides the middle of a secret (脱敏). */
public final class Masking {

  private Masking() {}

  /** Shows that many characters of head and tail, but never more than half of the text. */
  public static String middle(String text, int head, int tail) {
    if (text.length() < 2 * (head + tail)) {
      int shown = text.length() / 4;
      return text.substring(0, shown) + "****" + text.substring(text.length() - shown);
    }
    return text.substring(0, head) + "****" + text.substring(text.length() - tail);
  }
}
