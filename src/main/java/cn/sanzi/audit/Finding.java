package cn.sanzi.audit;

/** Something in the trail that is not as it was written. */
public sealed interface Finding {

  /** One Chinese sentence. */
  String sentence();

  /** A record whose content does not fit its MAC. */
  record Changed(long seq) implements Finding {
    @Override
    public String sentence() {
      return "第 " + seq + " 号记录的内容被改动。";
    }
  }

  /** A stretch of the chain with fewer or more records than were sealed. */
  record Miscounted(long seal, long from, long to, long sealed, long found) implements Finding {
    @Override
    public String sentence() {
      return "第 %d 节（记录 %d 至 %d）封存时有 %d 条，现有 %d 条：有记录被%s。"
          .formatted(seal, from, to, sealed, found, found < sealed ? "删除" : "插入");
    }
  }

  /**
   * A stretch whose records are all there but do not lead to its head: another order, or others in
   * their place.
   */
  record Disordered(long seal, long from, long to) implements Finding {
    @Override
    public String sentence() {
      return "第 %d 节（记录 %d 至 %d）与链头不符：记录次序被改动或被替换。".formatted(seal, from, to);
    }
  }

  /** A seal that should be there and is not. */
  record SealMissing(long seal) implements Finding {
    @Override
    public String sentence() {
      return "缺少第 " + seal + " 节封存记录。";
    }
  }

  /** A head that was exported and that the database does not know, or knows otherwise. */
  record HeadDiffers(long seal) implements Finding {
    @Override
    public String sentence() {
      return "第 " + seal + " 节与已导出的链头不符：审计链的尾部被截断或重写。";
    }
  }
}
