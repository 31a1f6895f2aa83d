package cn.sanzi.inventory.duplicates;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts without what clerks write in different ways: width, blanks, 号 and #, 栋 and 幢, Chinese and
 * Arabic numerals.
 */
final class PlainText {

  private static final String DIGITS = "〇零一二三四五六七八九";
  private static final Pattern NOISE = Pattern.compile("[\\s\\p{Punct}，。；、：（）【】《》“”·—]+");
  private static final Pattern NUMERAL = Pattern.compile("第?([〇零一二三四五六七八九十百]+)(?=[号栋幢座层楼室单弄巷期])");
  private static final Pattern HASH = Pattern.compile("(\\d)#|#(\\d+)");
  private static final Pattern BUILDING = Pattern.compile("(\\d)(号楼|幢楼|栋楼|幢|座)");
  private static final Pattern FLOOR = Pattern.compile("(\\d)楼");
  private static final Pattern ROOM = Pattern.compile("(\\d)(房间|号房|号室|房|户)");
  private static final Pattern ORDINAL = Pattern.compile("第(?=\\d)");

  private PlainText() {}

  static String of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    plain = HASH.matcher(plain.replace('號', '号')).replaceAll("$1$2号");
    plain = dashes(plain);
    plain = NOISE.matcher(plain).replaceAll("");
    plain = NUMERAL.matcher(plain).replaceAll(found -> arabic(found.group(1)));
    plain = ORDINAL.matcher(plain).replaceAll("");
    plain = BUILDING.matcher(plain).replaceAll("$1栋");
    plain = ROOM.matcher(plain).replaceAll("$1室");
    return FLOOR.matcher(plain).replaceAll("$1层");
  }

  /** 12-3 stays two numbers when the dash is gone. */
  private static String dashes(String text) {
    return text.replaceAll("(?<=\\d)[-—~至](?=\\d)", "之");
  }

  private static String arabic(String chinese) {
    int sum = 0;
    int digit = 0;
    boolean units = false;
    var spelled = new StringBuilder();
    for (int i = 0; i < chinese.length(); i++) {
      char c = chinese.charAt(i);
      if (c == '十' || c == '百') {
        units = true;
        sum += Math.max(digit, 1) * (c == '十' ? 10 : 100);
        digit = 0;
      } else {
        digit = Math.max(0, DIGITS.indexOf(c) - 1);
        spelled.append(digit);
      }
    }
    return units ? Integer.toString(sum + digit) : spelled.toString();
  }
}
