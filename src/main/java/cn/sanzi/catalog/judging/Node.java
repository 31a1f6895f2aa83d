package cn.sanzi.catalog.judging;

/** A compiled piece of an expression, by what it yields. */
sealed interface Node {

  /** Yields a condition. */
  record OfTruth(Truth truth) implements Node {}

  /**
   * Yields a number or a day.
   *
   * @param scale decimals of the integer
   */
  record OfQuantity(Quantity quantity, int scale, Sort sort) implements Node {}

  /** Yields a text. */
  record OfWords(Words words) implements Node {}

  /** Sorts of quantity, as CEL keeps them apart. */
  enum Sort {
    WHOLE,
    DECIMAL,
    DAY
  }

  default Truth asTruth() {
    if (this instanceof OfTruth(Truth truth)) {
      return truth;
    }
    throw new IllegalArgumentException("not a condition");
  }

  default OfQuantity asQuantity() {
    if (this instanceof OfQuantity quantity) {
      return quantity;
    }
    throw new IllegalArgumentException("not a quantity");
  }

  default Words asWords() {
    if (this instanceof OfWords(Words words)) {
      return words;
    }
    throw new IllegalArgumentException("not a text");
  }
}
