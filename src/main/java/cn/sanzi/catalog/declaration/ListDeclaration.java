package cn.sanzi.catalog.declaration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code list as written: each entry is {@code code label}, then {@code = alias/alias}, then {@code
 * from} and {@code until} with a day.
 */
record ListDeclaration(String label, String source, List<String> entries) {

  private static final Pattern SPAN =
      Pattern.compile("(.*?)(?: from (\\d{4}-\\d{2}-\\d{2}))?(?: until (\\d{4}-\\d{2}-\\d{2}))?");
  private static final String ALIASES = " = ";

  /** All lists of a file, by name. */
  static final class File extends HashMap<String, ListDeclaration> {}

  /** The list with its entries taken apart. */
  ListDocument document() {
    var read = new ArrayList<ListDocument.Entry>();
    entries.forEach(entry -> read.add(entry(entry)));
    return new ListDocument(label, source, List.copyOf(read));
  }

  private static ListDocument.Entry entry(String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw new IllegalArgumentException("Not an entry: " + text);
    }
    String rest = span.group(1);
    int space = rest.indexOf(' ');
    int equal = rest.indexOf(ALIASES);
    String label = rest.substring(space + 1, equal < 0 ? rest.length() : equal);
    List<String> aliases =
        equal < 0 ? List.of() : List.of(rest.substring(equal + ALIASES.length()).split("/"));
    return new ListDocument.Entry(
        rest.substring(0, space), label, aliases, day(span.group(2)), day(span.group(3)));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
