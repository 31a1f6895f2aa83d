package cn.sanzi.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the roll lists it.
 *
 * @param unit under its last name
 * @param rev moves with every change
 * @param setApart a school under reform (涉改学校)
 * @param endedOn the first day on which it is no more; null while it is in being
 */
public record RollLine(
    Unit unit,
    int rev,
    boolean setApart,
    LocalDate since,
    @Nullable LocalDate endedOn,
    List<Contact> contacts) {

  public boolean isInBeing() {
    return endedOn == null;
  }
}
