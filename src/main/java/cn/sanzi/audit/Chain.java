package cn.sanzi.audit;

import cn.sanzi.platform.SecretBox;
import java.nio.ByteBuffer;

/**
 * Folds records into a chain, one after the other: each link depends on all before it and on their
 * order.
 */
final class Chain {

  private final SecretBox box;
  private byte[] head;
  private long first;
  private long last;
  private long count;

  Chain(SecretBox box, byte[] head) {
    this.box = box;
    this.head = head;
  }

  void add(long seq, byte[] mac) {
    ByteBuffer link = ByteBuffer.allocate(head.length + Long.BYTES + mac.length);
    head = box.mac("audit-chain", link.put(head).putLong(seq).put(mac).array());
    first = count == 0 ? seq : Math.min(first, seq);
    last = Math.max(last, seq);
    count++;
  }

  boolean isEmpty() {
    return count == 0;
  }

  long count() {
    return count;
  }

  byte[] head() {
    return head.clone();
  }

  /** The seal over all that was added. */
  Seal seal(long no, int era, String belowXid) {
    return new Seal(no, era, belowXid, first, last, count, head());
  }
}
