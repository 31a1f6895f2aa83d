package cn.sanzi.demo;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values that a column might take to settle a problem, or to cause it: what its profile draws, and
 * what follows from the constants and the other columns that have a say in it.
 */
final class Proposals {

  private static final int ALL_CODES = 24;
  private static final int DRAWN = 3;
  private static final int LONGEST = 60;
  private static final int MOST = 36;

  private final RowForm form;
  private final Palette palette;
  private final Random random;

  Proposals(RowForm form, Palette palette, Random random) {
    this.form = form;
    this.palette = palette;
    this.random = random;
  }

  /** In random order; null, for nothing, only where the column may be empty. */
  List<@Nullable Object> of(int column, Topic topic, Values row, Judging judging) {
    Column declared = form.kind().columns().get(column);
    Set<@Nullable Object> found = new LinkedHashSet<>();
    for (int i = 0; i < DRAWN; i++) {
      found.add(palette.draw(column, row, judging));
    }
    switch (declared.type()) {
      case CODE, DIVISION -> codes(column, topic, row, found);
      case TEXT, LONG_TEXT, UNIT -> texts(column, topic, row, judging, found);
      case YES_NO -> {
        found.add(true);
        found.add(false);
      }
      case DATE -> new DayProposals(form, topic, row, judging).add(column, found);
      case YEAR, INTEGER, DECIMAL, MONEY, AREA, PERCENT ->
          new NumberProposals(form, topic, row, judging).add(column, found);
      case FILE -> {}
    }
    found.remove(null);
    if (declared.need() != Column.Need.MANDATORY) {
      found.add(null);
    }
    List<@Nullable Object> proposals = new ArrayList<>(found);
    Collections.shuffle(proposals, random);
    return proposals.size() > MOST ? proposals.subList(0, MOST) : proposals;
  }

  private void codes(int column, Topic topic, Values row, Set<@Nullable Object> found) {
    List<String> all = palette.codes(column).all();
    if (all.size() <= ALL_CODES) {
      found.addAll(all);
    }
    for (String text : beginnings(topic, row)) {
      all.stream().filter(code -> code.startsWith(text)).limit(8).forEach(found::add);
    }
    if (form.kind().columns().get(column).multiple()) {
      List<String> some = all.subList(0, Math.min(3, all.size()));
      found.add(String.join(";", some));
      found.add(all.getFirst() + ";" + all.getLast());
      String now = row.get(column) instanceof String codes ? codes : all.getLast();
      topic.texts().stream()
          .filter(code -> all.contains(code) && !now.contains(code))
          .forEach(code -> found.add(now + ";" + code));
    }
  }

  private void texts(
      int column, Topic topic, Values row, Judging judging, Set<@Nullable Object> found) {
    String drawn = palette.draw(column, row, judging) instanceof String text ? text : "";
    String now = row.get(column) instanceof String text ? text : drawn;
    found.add(judging.unitName());
    found.add(judging.unitName() + "工会委员会");
    found.add("无");
    found.addAll(topic.texts());
    for (int i = 0; i < DRAWN; i++) {
      found.add(altered(now));
    }
    for (BigDecimal length : topic.figures()) {
      int wanted = length.intValue();
      if (wanted > 0 && wanted <= LONGEST) {
        found.add((drawn + "1".repeat(LONGEST)).substring(0, wanted));
      }
    }
    for (String text : beginnings(topic, row)) {
      found.add(text);
      found.add(text + drawn);
      found.add(drawn + text);
      found.add(now + text);
      if (text.length() < now.length()) {
        found.add(text + now.substring(text.length()));
      }
    }
  }

  /** One character exchanged for another of its sort. */
  private String altered(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int at = random.nextInt(text.length());
    char c = text.charAt(at);
    char other =
        Character.isDigit(c)
            ? (char) ('0' + random.nextInt(10))
            : (char) ('A' + random.nextInt(26));
    return c > 127 ? text : text.substring(0, at) + other + text.substring(at + 1);
  }

  /** Constants and the texts of the columns that have a say. */
  private List<String> beginnings(Topic topic, Values row) {
    var texts = new ArrayList<String>(topic.texts());
    for (int known : topic.known()) {
      if (row.get(known) instanceof String text) {
        texts.add(text);
      }
    }
    texts.removeIf(String::isEmpty);
    return texts;
  }
}
