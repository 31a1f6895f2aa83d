package cn.sanzi.inventory.review;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.approval.Decision;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.review.BulkSigning.Item;
import cn.sanzi.inventory.review.BulkSigning.Outcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reviewing many tables, or many rows of one, at once. */
@RestController
@RequestMapping("/api/inventory")
@Allowed({Role.HEAD, Role.PARENT_REVIEWER, Role.GROUP_REVIEWER, Role.OFFICE})
class BulkController {

  private final BulkSigning signing;
  private final BulkMarking marking;

  BulkController(BulkSigning signing, BulkMarking marking) {
    this.signing = signing;
    this.marking = marking;
  }

  record SignManyRequest(List<Item> items, Decision decision, @Nullable String opinion) {}

  /**
   * @param rowIds the rows; none for all that the view shows
   * @param only view, as in the list of rows
   * @param q what name or address contains
   */
  record MarkManyRequest(
      List<UUID> rowIds,
      @Nullable String only,
      @Nullable String q,
      @Nullable String column,
      String text) {}

  record MarkedMany(int rows) {}

  @PostMapping("/reviews/sign")
  List<Outcome> sign(@RequestBody SignManyRequest request, Reader reader) {
    String opinion = request.opinion() == null ? "" : request.opinion();
    return signing.sign(request.items(), request.decision(), opinion, reader);
  }

  @PostMapping("/assignments/{id}/marks/many")
  MarkedMany mark(@PathVariable UUID id, @RequestBody MarkManyRequest request, Reader reader) {
    var about =
        new BulkMarking.About(
            request.rowIds(),
            request.only() == null ? "all" : request.only(),
            request.q() == null ? "" : request.q().strip(),
            request.column());
    return new MarkedMany(marking.mark(new AssignmentId(id), about, request.text(), reader));
  }
}
