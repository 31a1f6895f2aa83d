package cn.sanzi.audit;

/**
 * A link of the chain.
 *
 * @param era and {@code belowXid}: it holds all records before that place that no seal before it
 *     holds
 * @param chain folded over the MACs of its records, from the chain of the seal before
 */
record Seal(
    long no, int era, String belowXid, long firstSeq, long lastSeq, long count, byte[] chain) {

  /** Before the first seal. */
  static final Seal NONE = new Seal(0, 0, "0", 0, 0, 0, new byte[0]);
}
