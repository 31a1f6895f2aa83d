package cn.sanzi.inventory.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/**
 * Recognises rows in names of files and folders: by a number of theirs, else by their name, else by
 * the number that the name begins with. The longest that fits counts; nothing is guessed beyond
 * that.
 */
final class FileNames {

  private static final int LEAST_NUMBER = 4;
  private static final int LEAST_NAME = 2;
  private static final int LONGEST = 60;
  private static final Pattern EXTENSION = Pattern.compile("\\.[^./\\\\]{1,5}$");

  /** Which photograph of several, as systems number them: (2), _3. */
  private static final Pattern COPY = Pattern.compile("(\\s*\\(\\d{1,3}\\)|_\\d{1,2})$");

  private static final Pattern NOISE = Pattern.compile("[\\s\\p{Punct}，。；、：（）【】《》“”·—]+");
  private static final Pattern ORDINAL =
      Pattern.compile("^(?:第|序号|NO\\.?)?\\s*(\\d{1,6})(?:号|行|[-_ .、]|$)");

  private final Map<String, SequencedSet<Hit>> numbers = new HashMap<>();
  private final Map<String, SequencedSet<Hit>> names = new HashMap<>();
  private final Map<Integer, NamedRow> ordinals = new HashMap<>();

  /**
   * A row recognised.
   *
   * @param why by what, in the words of the page
   */
  record Hit(NamedRow row, String why) {}

  FileNames(List<NamedRow> rows) {
    for (NamedRow row : rows) {
      row.numbers()
          .forEach((label, number) ->
              put(numbers, number, LEAST_NUMBER, new Hit(row, label + " " + number)));
      put(names, row.name(), LEAST_NAME, new Hit(row, "名称相符"));
      ordinals.put(row.ordinal(), row);
    }
  }

  private static void put(Map<String, SequencedSet<Hit>> index, String text, int least, Hit hit) {
    String plain = plain(text);
    if (plain.length() >= least) {
      index.computeIfAbsent(plain, any -> new LinkedHashSet<>()).add(hit);
    }
  }

  /**
   * The rows that a file may belong to: one when it is sure, several when the name fits several.
   */
  List<Hit> rowsOf(String path) {
    String named = Normalizer.normalize(path, Normalizer.Form.NFKC);
    String bare = COPY.matcher(EXTENSION.matcher(named).replaceFirst("")).replaceFirst("");
    String file = bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1);
    for (String text : List.of(file, bare)) {
      List<Hit> hits = longest(numbers, plain(text));
      if (hits.isEmpty()) {
        hits = longest(names, plain(text));
      }
      if (!hits.isEmpty()) {
        return hits;
      }
    }
    var numbered = ORDINAL.matcher(file.toUpperCase(Locale.ROOT));
    NamedRow row = numbered.find() ? ordinals.get(Integer.valueOf(numbered.group(1))) : null;
    return row == null ? List.of() : List.of(new Hit(row, "文件名以序号 " + row.ordinal() + " 开头"));
  }

  private static List<Hit> longest(Map<String, SequencedSet<Hit>> index, String text) {
    for (int length = Math.min(text.length(), LONGEST); length > 1; length--) {
      var found = new ArrayList<Hit>();
      for (int from = 0; from + length <= text.length(); from++) {
        if (!splitsNumber(text, from, from + length)) {
          found.addAll(
              index.getOrDefault(text.substring(from, from + length), new LinkedHashSet<>()));
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Building 1 is not in a name that speaks of building 12. */
  private static boolean splitsNumber(String text, int from, int to) {
    return digitsMeet(text, from) || digitsMeet(text, to);
  }

  private static boolean digitsMeet(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at));
  }

  private static String plain(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    return NOISE.matcher(plain).replaceAll("");
  }
}
