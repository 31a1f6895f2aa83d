package cn.sanzi.register;

import cn.sanzi.access.Scope;
import cn.sanzi.catalog.KindCode;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Reads live cards whole, within the reader's reach. */
public interface CardReading {

  /**
   * Hands on every card of a kind, one by one through a cursor, in no particular order. The caller
   * has a transaction open.
   */
  void each(Scope scope, KindCode kind, Consumer<WholeCard> to);

  /** How many there are, of all kinds. */
  long count(Scope scope);

  /** Those of these assets that still have a card and are within reach. */
  List<WholeCard> of(Scope scope, Collection<AssetId> assets);
}
