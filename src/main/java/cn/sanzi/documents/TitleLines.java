package cn.sanzi.documents;

import java.util.ArrayList;
import java.util.List;

/** Breaks a title into lines of about the same length, where a reader would breathe. */
final class TitleLines {

  private static final int REACH = 4;
  private static final String AFTER = "的、，”》）";
  private static final String NOT_BEFORE = "的、，”》）";

  private TitleLines() {}

  static List<String> of(String title, int most) {
    var lines = new ArrayList<String>();
    String rest = title;
    for (int left = (title.length() + most - 1) / most; left > 1; left--) {
      int end = end(rest, Math.min(most, (rest.length() + left - 1) / left), most);
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    lines.add(rest);
    return lines;
  }

  private static int end(String text, int wished, int most) {
    int best = wished;
    int bestScore = score(text, wished, wished);
    for (int at = Math.max(1, wished - REACH); at <= wished + REACH && at < text.length(); at++) {
      int score = score(text, at, wished);
      if (at <= most && text.length() - at > 0 && score > bestScore) {
        best = at;
        bestScore = score;
      }
    }
    return best;
  }

  private static int score(String text, int at, int wished) {
    int score = -Math.abs(at - wished);
    if (AFTER.indexOf(text.charAt(at - 1)) >= 0) {
      score += 2 * REACH;
    }
    boolean torn =
        NOT_BEFORE.indexOf(text.charAt(at)) >= 0
            || (isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at)));
    return torn ? score - 10 * REACH : score;
  }

  private static boolean isLatin(char c) {
    return c < 0x80;
  }
}
