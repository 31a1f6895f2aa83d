package cn.sanzi.audit;

import cn.sanzi.audit.Heads.Head;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares seals, as they come, with the heads that were exported. */
final class Outside {

  private final Iterator<Head> heads;
  private final List<Finding> findings;
  private @Nullable Head next;
  private long compared;

  Outside(Iterator<Head> heads, List<Finding> findings) {
    this.heads = heads;
    this.findings = findings;
    advance();
  }

  void compare(Seal seal) {
    while (next != null && next.no() < seal.no()) {
      findings.add(new Finding.HeadDiffers(next.no()));
      advance();
    }
    if (next != null && next.no() == seal.no()) {
      if (!next.matches(seal)) {
        findings.add(new Finding.HeadDiffers(seal.no()));
      }
      compared++;
      advance();
    }
  }

  /** Whatever is left outside has no seal inside: the end was cut off. */
  void rest() {
    if (next != null) {
      findings.add(new Finding.HeadDiffers(next.no()));
    }
  }

  long compared() {
    return compared;
  }

  private void advance() {
    next = heads.hasNext() ? heads.next() : null;
  }
}
