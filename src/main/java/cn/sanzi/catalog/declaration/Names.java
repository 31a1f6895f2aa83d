package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Rule;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names that occur in CEL expressions: columns, parameters, functions and what judging knows. */
public final class Names {

  /** Names that are neither columns nor parameters. */
  public static final Set<String> BUILT_IN =
      Set.of(
          "today",
          "unitName",
          "unitType",
          "given",
          "or",
          "includes",
          "days",
          "months",
          "plusYears",
          "plusMonths",
          "workdays",
          "plusWorkdays",
          "year",
          "yearEnd",
          "digits",
          "date",
          "abs",
          "min",
          "max",
          "percent",
          "quotient",
          "overdueCharge",
          "presentValue",
          "double",
          "size",
          "count",
          "sum",
          "overlap",
          "in",
          "startsWith",
          "endsWith",
          "contains",
          "true",
          "false");

  private static final Pattern STRING = Pattern.compile("'[^']*'");

  /** A column of a sub-table counts as one name, {@code leases.area}; a call of a function not. */
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*+(?!\\())?");

  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

  private Names() {}

  static Set<String> in(RuleDeclaration rule) {
    return in(rule.when(), rule.must(), rule.text());
  }

  public static Set<String> in(Rule rule) {
    return in(rule.when(), rule.must(), rule.sentence());
  }

  public static Set<String> in(Column column) {
    var names = new HashSet<String>();
    collect(column.computed(), names);
    collect(column.neededWhen(), names);
    return names;
  }

  public static Set<String> in(@Nullable String expression) {
    var names = new HashSet<String>();
    collect(expression, names);
    return names;
  }

  private static Set<String> in(@Nullable String when, String must, String sentence) {
    var names = new HashSet<String>();
    collect(when, names);
    collect(must, names);
    Matcher place = PLACE.matcher(sentence);
    while (place.find()) {
      collect(place.group(1), names);
    }
    return names;
  }

  private static void collect(@Nullable String expression, Set<String> names) {
    if (expression != null) {
      Matcher name = NAME.matcher(STRING.matcher(expression).replaceAll("''"));
      while (name.find()) {
        names.add(name.group());
      }
    }
  }
}
