package cn.sanzi.shared;

/**
 * Small tests on stretches of a text, without regular expressions: identifiers are checked by the
 * million.
 */
final class Digits {

  private Digits() {}

  /** Whether all characters from {@code from} to before {@code to} are ASCII digits. */
  static boolean only(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The number that those digits are. */
  static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
