package cn.sanzi.register.listing;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.register.CardFilter;
import cn.sanzi.register.listing.CardCursor.CardCount;
import cn.sanzi.register.listing.CardLists.Page;
import cn.sanzi.register.listing.CardNames.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register's list (资产库). */
@RestController
@Allowed({
  Role.CLERK,
  Role.HEAD,
  Role.PARENT_REVIEWER,
  Role.GROUP_REVIEWER,
  Role.OFFICE,
  Role.LEADER,
  Role.AUDITOR
})
class CardListController {

  private static final int LONGEST_PAGE = 200;

  private final CardLists lists;
  private final CardNames names;

  CardListController(CardLists lists, CardNames names) {
    this.lists = lists;
    this.names = names;
  }

  /** A page; {@code next} and {@code prev} are cursors, missing at the ends. */
  record CardPage(
      List<CardLine> rows, @Nullable String next, @Nullable String prev, CardCount count) {}

  @GetMapping("/api/register/cards")
  CardPage list(
      Reader reader,
      @ParameterObject CardFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(defaultValue = "asc") String dir,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    CardCursor from = CardCursor.decode(cursor);
    int rows = Math.clamp(limit, 1, LONGEST_PAGE);
    Page page =
        lists.page(reader.scope(), filter, CardSort.named(sort), dir.equals("desc"), from, rows);
    return answer(page, from);
  }

  private CardPage answer(Page page, @Nullable CardCursor from) {
    boolean back = from != null && from.back();
    boolean before = back ? page.more() : from != null;
    boolean behind = back || page.more();
    List<CardRow> rows = page.rows();
    Names now = names.now();
    return new CardPage(
        rows.stream().map(row -> CardLine.of(row, now)).toList(),
        behind && !rows.isEmpty() ? cursor(false, rows.getLast(), page.count()) : null,
        before && !rows.isEmpty() ? cursor(true, rows.getFirst(), page.count()) : null,
        page.count());
  }

  private static String cursor(boolean back, CardRow row, CardCount count) {
    return new CardCursor(back, row.sortKey(), row.unitId(), row.number(), count).encode();
  }
}
