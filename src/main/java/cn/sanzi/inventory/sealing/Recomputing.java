package cn.sanzi.inventory.sealing;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.inventory.sealing.SubmittedRows.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.stereotype.Component;

/** The digest of a submission, computed anew from what stands in its rows. */
@Component
class Recomputing {

  private static final int MOST_NAMED = 20;

  private final SubmittedRows rows;
  private final RowJudge judge;
  private final Catalog catalog;

  Recomputing(SubmittedRows rows, RowJudge judge, Catalog catalog) {
    this.rows = rows;
    this.judge = judge;
    this.catalog = catalog;
  }

  /**
   * What came out.
   *
   * @param changed rows that are no longer what their own digest says
   * @param named the first of them
   */
  record Outcome(String digest, int rows, int changed, List<String> named) {}

  /** Within a transaction. */
  Outcome of(Assignment assignment, int no) {
    var counting = new Counting(assignment);
    rows.walkAsDigested(assignment, no, counting::add);
    return counting.outcome();
  }

  private final class Counting {

    private final Assignment assignment;
    private final RowJudge.Bench bench;
    private final SM3Digest sm3 = new SM3Digest();
    private final List<String> named = new ArrayList<>();
    private int rows;
    private int changed;

    Counting(Assignment assignment) {
      this.assignment = assignment;
      this.bench = judge.benchFor(assignment);
    }

    void add(Row row) {
      rows++;
      byte[] digest = digest(row);
      sm3.update(digest, 0, digest.length);
      if (!Arrays.equals(digest, row.digest())) {
        changed++;
        if (named.size() < MOST_NAMED) {
          named.add("第 " + row.ordinal() + " 行「" + row.name() + "」");
        }
      }
    }

    /** A row frozen under an earlier version of the kind was digested by that version's columns. */
    private byte[] digest(Row row) {
      byte[] now = digest(bench.form(), row);
      for (int v = assignment.kindVersion() - 1; v > 0; v--) {
        if (Arrays.equals(now, row.digest())) {
          return now;
        }
        byte[] then = digest(catalog.form(assignment.kind(), v), row);
        if (Arrays.equals(then, row.digest())) {
          return then;
        }
      }
      return now;
    }

    private byte[] digest(RowForm form, Row row) {
      return bench.digest(form, form.fromJson(row.doc()), row.explanation());
    }

    Outcome outcome() {
      byte[] result = new byte[sm3.getDigestSize()];
      sm3.doFinal(result, 0);
      return new Outcome(HexFormat.of().formatHex(result), rows, changed, named);
    }
  }
}
