package cn.sanzi.organization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of an imported roll, judged.
 *
 * @param unit the unit it was recognised as; null for a new one
 * @param draft what the unit is to be; null when refused
 * @param parentInFile name of a parent that comes with the same file
 * @param notes what changes, or why it is refused
 */
record ReadUnit(
    int sheet,
    int row,
    String name,
    Act act,
    @Nullable UUID unit,
    @Nullable UnitDraft draft,
    @Nullable String parentInFile,
    List<Contact> contacts,
    @Nullable Boolean setApart,
    List<String> notes) {

  /** What is done with it. */
  enum Act {
    NEW,
    CHANGE,
    SAME,
    REFUSED
  }

  ReadUnit refused(String why) {
    return new ReadUnit(
        sheet, row, name, Act.REFUSED, unit, null, null, List.of(), null, List.of(why));
  }
}
