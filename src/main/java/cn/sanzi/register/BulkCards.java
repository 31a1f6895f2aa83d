package cn.sanzi.register;

import cn.sanzi.shared.Actor;

/** Very many cards at once, made up after those that are there; only in a demonstration. */
public interface BulkCards {

  /**
   * Brings the register to so many live cards, in one transaction and one act of the audit trail.
   * Each card that is there serves as a pattern: a copy has its own id, number, name and figures,
   * and the pattern's holder, statuses and document. Copies claim no natural key.
   *
   * @return how many were made; none when there are as many already
   */
  int fillUpTo(int cards, Actor actor);
}
