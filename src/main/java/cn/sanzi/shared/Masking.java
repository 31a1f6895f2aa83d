package cn.sanzi.shared;

/** Hides the middle of a secret (脱敏). */
public final class Masking {

  private static final int LEAST_HIDDEN = 4;

  private Masking() {}

  /** Shows that many characters of head and tail; a short text shows no more than half. */
  public static String middle(String text, int head, int tail) {
    if (text.length() < head + tail + LEAST_HIDDEN) {
      int shown = text.length() / 4;
      return text.substring(0, shown) + "****" + text.substring(text.length() - shown);
    }
    return text.substring(0, head) + "****" + text.substring(text.length() - tail);
  }
}
