package cn.sanzi.register;

import cn.sanzi.shared.Actor;

/** The only writer of asset cards (资产卡片). */
public interface Cards {

  /**
   * Opens an empty change set. The caller fills the published intake table {@code
   * register.change_row} with its rows under this id, by any SQL, in the same transaction, and then
   * calls {@link #apply}.
   */
  ChangeSetId open();

  /**
   * Applies a change set in the caller's transaction: new assets get a number (统计编号) and a card;
   * known ones a new version where their digest changed; rows marked as gone close their card. Sums
   * of new minus old go to the summary in the same transaction. Old cards are locked in id order.
   *
   * @param cause why, as the card's history shows it
   */
  default ChangeReport apply(ChangeSetId set, String cause, Actor actor) {
    return apply(set, cause, actor, (done, total) -> {});
  }

  /** The same, telling how far it is. */
  ChangeReport apply(ChangeSetId set, String cause, Actor actor, Steps steps);

  /** Hears of steps that were taken. */
  interface Steps {
    void taken(int done, int total);
  }

  /** What a change set did. */
  record ChangeReport(int opened, int changed, int unchanged, int closed) {}
}
