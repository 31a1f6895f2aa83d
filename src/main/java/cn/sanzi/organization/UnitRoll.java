package cn.sanzi.organization;

import cn.sanzi.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The roll of units (单位名册): where they are entered and changed. */
public interface UnitRoll {

  /** Enters a new unit, in being from today. */
  UnitId enter(Actor actor, UnitDraft draft);

  /** Enters a unit that has been in being under this name since that day, which is not to come. */
  UnitId enter(Actor actor, UnitDraft draft, LocalDate since);

  /** Refuses what could not be entered, or changed to this, without doing either. */
  void require(@Nullable UnitId id, UnitDraft draft);

  /**
   * Changes a unit from today; a new name leaves the old one in its history. A unit keeps its
   * region: moving one is a transfer of all it holds.
   */
  void change(Actor actor, UnitId id, UnitDraft draft);

  /** Puts a school under reform (涉改学校) apart from the general flow, or back into it. */
  void setApart(Actor actor, UnitId id, boolean apart);

  /** Names the lead units (牵头单位) and cooperating units (配合单位) of a group from today. */
  void staff(Actor actor, GroupNo group, List<UnitId> leads, List<UnitId> cooperating);
}
