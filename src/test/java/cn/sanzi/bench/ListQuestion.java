package cn.sanzi.bench;

import cn.sanzi.platform.testing.PackagedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people ask the list for, and the plain statement that must give the same cards.
 *
 * @param order empty where the order is the organisation's, which the tables do not tell
 */
record ListQuestion(String query, String where, String order) {

  static final List<ListQuestion> ALL =
      List.of(
          new ListQuestion("sort=number", "true", "number"),
          new ListQuestion("kind=FW&sort=name", "kind = 'FW'", "name, number"),
          new ListQuestion(
              "kind=FW&use=06&sort=value&dir=desc",
              "kind = 'FW' and use_status = '06'",
              "coalesce(original_value, balance, -1e17) desc, number desc"),
          new ListQuestion(
              "regionId=4&use=01&sort=area&dir=desc",
              "region_id = 4 and use_status = '01'",
              "coalesce(area, -1e17) desc, number desc"),
          new ListQuestion("sort=unit", "true", ""),
          new ListQuestion(
              "use=10&title=5&sort=changed&dir=desc",
              "use_status = '10' and title_status = '5'",
              "changed_at desc, number desc"),
          new ListQuestion(
              "kind=FW&valueFrom=1000000&valueTo=2000000&sort=value",
              "kind = 'FW' and coalesce(original_value, balance) between 1000000 and 2000000",
              "coalesce(original_value, balance), number"),
          new ListQuestion(
              "kind=XZ,ZH&sort=value&dir=desc",
              "kind in ('XZ', 'ZH')",
              "coalesce(original_value, balance, -1e17) desc, number desc"));

  private static final int PAGES = 4;
  private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");
  private static final Pattern UNIT = Pattern.compile("\"unitId\":\"([^\"]+)\"");
  private static final Pattern COUNT = Pattern.compile("\"value\":(\\d+),\"exact\":true");
  static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

  /** Whether the first pages that somebody who sees everything gets are those of the plain list. */
  boolean isAnsweredRight(PackagedServer browser, JdbcClient jdbc) throws Exception {
    var numbers = new ArrayList<String>();
    var units = new ArrayList<String>();
    String cursor = "";
    String first = "";
    for (int i = 0; i < PAGES && (i == 0 || !cursor.isEmpty()); i++) {
      String page = browser.get("/api/register/cards?" + query + cursor);
      first = i == 0 ? page : first;
      all(NUMBER, page, numbers);
      all(UNIT, page, units);
      Matcher next = NEXT.matcher(page);
      cursor = next.find() ? "&cursor=" + next.group(1) : "";
    }
    boolean right =
        isCountedRight(first, jdbc)
            && (order.isEmpty()
                ? isByUnit(numbers, units, jdbc)
                : numbers.equals(plain(order, numbers.size(), jdbc)));
    if (!right) {
      System.err.println("  wrong answer to " + query);
    }
    return right;
  }

  private boolean isCountedRight(String page, JdbcClient jdbc) {
    Matcher count = COUNT.matcher(page);
    return !count.find()
        || Long.parseLong(count.group(1))
            == jdbc.sql("select count(*) from register.card where " + where)
                .query(Long.class)
                .single();
  }

  /** The cards of the units met, one unit after the other, each by kind and number. */
  private boolean isByUnit(List<String> numbers, List<String> units, JdbcClient jdbc) {
    List<String> met = units.stream().distinct().toList();
    String place =
        "array_position(string_to_array('" + String.join(",", met) + "', ','), unit_id::text)";
    return numbers.equals(
        jdbc.sql(
                "select number from register.card where unit_id::text in ('"
                    + String.join("','", met)
                    + "') order by "
                    + place
                    + ", kind, number limit "
                    + numbers.size())
            .query(String.class)
            .list());
  }

  private List<String> plain(String by, int limit, JdbcClient jdbc) {
    return jdbc.sql(
            "select number from register.card where %s order by %s limit %d"
                .formatted(where, by, limit))
        .query(String.class)
        .list();
  }

  private static void all(Pattern pattern, String page, List<String> found) {
    Matcher matcher = pattern.matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
  }
}
