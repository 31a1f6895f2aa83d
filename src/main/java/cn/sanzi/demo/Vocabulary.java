package cn.sanzi.demo;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an expression speaks of, found without understanding it: names, texts and figures. */
final class Vocabulary {

  private static final Pattern TOKEN =
      Pattern.compile("'([^']*)'|([A-Za-z_][A-Za-z0-9_]*)|(\\d+(?:\\.\\d+)?)");

  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> texts = new LinkedHashSet<>();
  private final Set<BigDecimal> figures = new LinkedHashSet<>();

  Vocabulary of(@Nullable String expression) {
    if (expression == null) {
      return this;
    }
    Matcher token = TOKEN.matcher(expression);
    while (token.find()) {
      String text = token.group(1);
      String name = token.group(2);
      if (text != null) {
        texts.add(text);
      } else if (name != null) {
        names.add(name);
      } else {
        figures.add(new BigDecimal(token.group(3)));
      }
    }
    return this;
  }

  Set<String> names() {
    return names;
  }

  Set<String> texts() {
    return texts;
  }

  Set<BigDecimal> figures() {
    return figures;
  }
}
