package cn.sanzi.inventory;

import cn.sanzi.access.Unscoped;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.Values;
import cn.sanzi.organization.UnitId;
import java.time.LocalDate;
import java.util.List;

/**
 * Fills whole tables with made-up rows and moves them on, each in one transaction, by the services
 * that everybody uses; only papers are not demanded, for nobody makes those up.
 */
@Unscoped("only for the demonstration, which shows nobody anything by it")
public interface DemoTables {

  /**
   * Opens the demonstration's campaign over these kinds, or gives units that came later what they
   * have to declare; says all its tables.
   */
  List<Table> open(List<KindCode> kinds);

  /**
   * Declares these rows and takes them to that stage; leaves a table alone that was begun before.
   */
  void fill(Table table, List<Values> rows, Stage stage);

  /** Declares that there is nothing to declare. */
  void fillNil(Table table);

  /** What one unit has to declare of one kind. */
  record Table(
      AssignmentId id,
      UnitId unit,
      KindCode kind,
      int version,
      LocalDate baseDate,
      boolean begun) {}

  /** How far a table has come. */
  enum Stage {
    DRAFT,
    HANDED_IN,
    SIGNED_BY_HEAD,
    SIGNED_BY_GROUP,
    RETURNED,
    ACCEPTED;

    /** Whether nothing that blocks may be in it. */
    public boolean isBeyondDraft() {
      return this != DRAFT;
    }
  }
}
