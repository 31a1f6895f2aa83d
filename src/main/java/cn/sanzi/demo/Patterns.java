package cn.sanzi.demo;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills patterns: {@code #} a digit, {@code @} a capital letter, {@code {street}} a word of that
 * sort, {@code {1-99}} a number, {@code {unit}} the holder.
 */
final class Patterns {

  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
  private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  private final Profiles profiles;
  private final RandomGenerator random;

  Patterns(Profiles profiles, RandomGenerator random) {
    this.profiles = profiles;
    this.random = random;
  }

  String filled(String pattern, Map<String, String> known) {
    Matcher place = PLACE.matcher(pattern);
    var text = new StringBuilder();
    int end = 0;
    while (place.find()) {
      characters(pattern.substring(end, place.start()), text);
      text.append(word(place.group(1), known));
      end = place.end();
    }
    characters(pattern.substring(end), text);
    return text.toString();
  }

  private String word(String sort, Map<String, String> known) {
    String given = known.get(sort);
    if (given != null) {
      return given;
    }
    Matcher range = RANGE.matcher(sort);
    if (range.matches()) {
      int from = Integer.parseInt(range.group(1));
      int to = Integer.parseInt(range.group(2));
      return Integer.toString(random.nextInt(from, to + 1));
    }
    List<String> words = profiles.words(sort);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("No words of sort " + sort);
    }
    return filled(words.get(random.nextInt(words.size())), known);
  }

  private void characters(String pattern, StringBuilder to) {
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case '#' -> to.append((char) ('0' + random.nextInt(10)));
        case '@' -> to.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        default -> to.append(c);
      }
    }
  }
}
