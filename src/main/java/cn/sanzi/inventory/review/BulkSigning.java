package cn.sanzi.inventory.review;

import cn.sanzi.access.Reader;
import cn.sanzi.approval.Decision;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.shared.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Signing many tables with one opinion (批量审核): each in a transaction of its own, so that one that
 * is refused keeps none of the others back.
 */
@Service
class BulkSigning {

  private static final int MOST = 200;

  private final LastSignature signing;

  BulkSigning(LastSignature signing) {
    this.signing = signing;
  }

  /** A table and the revision of its case that was seen. */
  record Item(UUID assignmentId, int caseRev) {}

  /**
   * What became of a table.
   *
   * @param code of the refusal; null when it was signed
   */
  record Outcome(UUID assignmentId, @Nullable String code, @Nullable String sentence) {}

  List<Outcome> sign(List<Item> items, Decision decision, String opinion, Reader reader) {
    requireFit(items);
    var outcomes = new ArrayList<Outcome>();
    for (Item item : items) {
      outcomes.add(sign(item, decision, opinion, reader));
    }
    return outcomes;
  }

  private Outcome sign(Item item, Decision decision, String opinion, Reader reader) {
    try {
      signing.sign(
          new AssignmentId(item.assignmentId()), decision, opinion, item.caseRev(), reader);
      return new Outcome(item.assignmentId(), null, null);
    } catch (Refused refused) {
      return new Outcome(
          item.assignmentId(), refused.refusal().code(), refused.refusal().sentence());
    }
  }

  private static void requireFit(List<Item> items) {
    Set<UUID> seen = new HashSet<>();
    boolean twice = items.stream().anyMatch(item -> !seen.add(item.assignmentId()));
    if (items.isEmpty() || items.size() > MOST || twice) {
      throw new Refused(
          new InventoryRefusal(
              Reason.BAD_FILTER, "请选择 1 至 " + MOST + " 张表，同一张表只选一次。", "items", Map.of()));
    }
  }
}
