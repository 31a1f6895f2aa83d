package cn.sanzi.organization;

import cn.sanzi.shared.Actor;
import java.util.List;

/** The roll of units (单位名册): where they are entered and changed. */
public interface UnitRoll {

  /** Enters a new unit, in being from today. */
  UnitId enter(Actor actor, UnitDraft draft);

  /**
   * Changes a unit from today; a new name leaves the old one in its history. A unit keeps its
   * region: moving one is a transfer of all it holds.
   */
  void change(Actor actor, UnitId id, UnitDraft draft);

  /** Names the lead units (牵头单位) and cooperating units (配合单位) of a group from today. */
  void staff(Actor actor, GroupNo group, List<UnitId> leads, List<UnitId> cooperating);
}
