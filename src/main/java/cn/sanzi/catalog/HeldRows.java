package cn.sanzi.catalog;

import cn.sanzi.access.Unscoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What rooms above hold of a kind, for a preview of what a change of the catalogue would do to it.
 */
@Unscoped("only figures leave it")
public interface HeldRows {

  /** Rows that are there. */
  long countRows(KindCode kind);

  /** Shows rows one after another, until all are seen or the visitor has seen enough. */
  void walk(KindCode kind, Visitor visitor);

  /** Running campaigns that count the kind, newest first. */
  List<Running> running(KindCode kind);

  /** Looks at one row. */
  interface Visitor {
    /**
     * @param doc the row as {@link RowForm#toJson} wrote it
     * @param card whether it stands in the register as it is
     * @return whether it wants more
     */
    boolean see(String doc, Judging judging, boolean card);
  }

  /**
   * A campaign and the version of the kind that it is pinned to.
   *
   * @param open tables that are with their clerks
   */
  record Running(UUID campaign, String name, LocalDate due, int version, int open) {}
}
