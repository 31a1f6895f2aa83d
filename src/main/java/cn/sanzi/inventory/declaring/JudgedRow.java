package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.CardFacts;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was read, computed and judged, ready to be stored.
 *
 * @param keyDigest keyed digest of the natural key, null when it is incomplete
 * @param doc the row as JSON, secrets sealed
 */
public record JudgedRow(
    CardFacts facts,
    byte @Nullable [] keyDigest,
    byte[] digest,
    List<Problem> problems,
    @Nullable String explanation,
    String doc) {

  private static final int MOST = Short.MAX_VALUE;

  public int blocking() {
    return count(Severity.BLOCK);
  }

  /** Problems that still want an explanation. */
  public int toExplain() {
    return explanation == null ? count(Severity.EXPLAIN) : 0;
  }

  public int hints() {
    return count(Severity.HINT);
  }

  private int count(Severity severity) {
    int n = 0;
    for (Problem problem : problems) {
      if (problem.severity() == severity) {
        n++;
      }
    }
    return Math.min(n, MOST);
  }
}
