package cn.sanzi.organization;

import cn.sanzi.shared.Actor;
import java.util.List;

/** What one room keeps for a unit, and hands to its successor when the unit is merged (机构变动). */
public interface UnitBelongings {

  /** What would go to the successor. */
  List<Line> of(Merger merger);

  /** Sentences that say what has to be settled first; none when it can go. */
  List<String> obstacles(Merger merger);

  /** Hands over, in the transaction of the act. */
  void hand(Merger merger, Actor actor);

  /**
   * A line of the preview.
   *
   * @param what in Chinese, with its measure: 资产卡片（件）
   * @param becomes what happens to it
   */
  record Line(String what, long count, String becomes) {}
}
