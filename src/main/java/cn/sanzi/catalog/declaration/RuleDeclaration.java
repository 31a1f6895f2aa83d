package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Rule;
import cn.sanzi.catalog.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as written in a file.
 *
 * @param kinds codes of the kinds that it judges; empty for every kind that has all its columns
 * @param level B, W or T
 */
record RuleDeclaration(
    String id,
    @Nullable List<String> kinds,
    Level level,
    @Nullable String when,
    String must,
    String text,
    List<String> at,
    @Nullable String article,
    String source,
    @Nullable LocalDate since) {

  /** Levels as the trade writes them. */
  public enum Level {
    /** 阻断. */
    B(Severity.BLOCK),
    /** 警告，需说明. */
    W(Severity.EXPLAIN),
    /** 提示. */
    T(Severity.HINT);

    private final Severity severity;

    Level(Severity severity) {
      this.severity = severity;
    }
  }

  /** Whether it is made for that kind; {@code null} names none. */
  boolean names(@Nullable String kind) {
    return kinds != null && kind != null && kinds.contains(kind);
  }

  /** The same for other kinds. */
  RuleDeclaration forKinds(List<String> codes) {
    return new RuleDeclaration(id, codes, level, when, must, text, at, article, source, since);
  }

  /** Whether it speaks of that column. */
  boolean speaksOf(String key) {
    return at.contains(key) || Names.in(this).contains(key);
  }

  Rule toRule() {
    return new Rule(id, level.severity, when, must, text, at, article, source, since);
  }
}
