package cn.sanzi.shared;

import java.util.Optional;

/**
 * Registration number of a work (作品登记号): {@code 国作登字-2023-F-00123456}, or {@code 赣作登字-…} by the
 * province; the letter is the sort of work, F fine art.
 */
public record WorkRegistration(String value) {

  private static final String WORD = "作登字-";

  public WorkRegistration {
    Checked.require("a registration of a work", check(value));
  }

  /** What is wrong, as the rest of a sentence that begins with the field; empty when nothing is. */
  public static Optional<String> check(String text) {
    int word = text.indexOf(WORD);
    int at = word + WORD.length();
    boolean right =
        word > 0
            && word <= 4
            && text.length() == at + 15
            && Digits.only(text, at, at + 4)
            && text.charAt(at + 4) == '-'
            && text.charAt(at + 5) >= 'A'
            && text.charAt(at + 5) <= 'Z'
            && text.charAt(at + 6) == '-'
            && Digits.only(text, at + 7, at + 15);
    return right
        ? Optional.empty()
        : Optional.of("一般为“国作登字-年份-类别字母-8 位流水”，如 国作登字-2023-F-00123456，请核对");
  }
}
