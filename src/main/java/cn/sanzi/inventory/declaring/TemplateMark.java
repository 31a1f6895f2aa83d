package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.KindCode;
import cn.sanzi.organization.UnitId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hidden mark of our template: whose it is and of which kind.
 *
 * @param version of the kind
 */
public record TemplateMark(KindCode kind, int version, UnitId unit) {

  /** Machine key of the hidden column that holds row ids. */
  public static final String ROW_ID = "sanzi:row";

  /** Machine key of the column in which a clerk explains what wants an explanation. */
  public static final String EXPLANATION = "sanzi:explanation";

  /** Machine key of the column that numbers the rows, for lines of sub-tables to point to. */
  public static final String NUMBER = "sanzi:number";

  /** Heading of that column on the form. */
  public static final String NUMBER_HEADING = "序号";

  /** Heading, on the form for lines, of the column that says the number of their row. */
  public static final String ROW_OF_LINE_HEADING = "关联资产序号";

  private static final Pattern TEXT =
      Pattern.compile("sanzi:template:([A-Z]{2,4}):(\\d{1,6}):([0-9a-f-]{36})");

  /** The hidden mark of a sheet for lines of that sub-table. */
  public static String lines(String subTable) {
    return "sanzi:lines:" + subTable;
  }

  public static Optional<TemplateMark> parse(String text) {
    if (!text.startsWith("sanzi:template:")) {
      return Optional.empty();
    }
    Matcher match = TEXT.matcher(text);
    return match.matches()
        ? Optional.of(
            new TemplateMark(
                new KindCode(match.group(1)),
                Integer.parseInt(match.group(2)),
                new UnitId(UUID.fromString(match.group(3)))))
        : Optional.empty();
  }

  public String text() {
    return "sanzi:template:" + kind.value() + ":" + version + ":" + unit.value();
  }
}
