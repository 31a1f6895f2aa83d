package cn.sanzi.reporting.bulletin;

import cn.sanzi.access.Scope;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Kind;
import cn.sanzi.inventory.Board;
import cn.sanzi.inventory.BoardFilter;
import cn.sanzi.inventory.BoardRow;
import cn.sanzi.organization.Organization;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes all tables of a campaign as they stand, with the names of the day. */
@Component
class FrozenRows {

  private static final int AT_ONCE = 5000;

  private final Board board;
  private final Organization organization;
  private final Catalog catalog;

  FrozenRows(Board board, Organization organization, Catalog catalog) {
    this.board = board;
    this.organization = organization;
    this.catalog = catalog;
  }

  List<BulletinRow> take(UUID campaign, Scope scope) {
    Map<String, String> kinds =
        catalog.kinds().stream().collect(Collectors.toMap(k -> k.code().value(), Kind::name));
    var all = new ArrayList<BulletinRow>();
    @Nullable String after = null;
    List<BoardRow> rows;
    do {
      rows = board.listRows(campaign, BoardFilter.ALL, scope, after, AT_ONCE);
      rows.forEach(row -> all.add(frozen(row, kinds)));
      after = rows.isEmpty() ? null : rows.getLast().place();
    } while (rows.size() == AT_ONCE);
    return all;
  }

  private BulletinRow frozen(BoardRow row, Map<String, String> kinds) {
    return new BulletinRow(
        row.id().value(),
        row.region().value(),
        organization.region(row.region()).name(),
        row.unit().value(),
        organization.unit(row.unit()).name(),
        row.group().value(),
        organization.group(row.group()).name(),
        row.kind(),
        kinds.getOrDefault(row.kind(), row.kind()),
        row.stage(),
        row.due(),
        row.handedInAt() != null,
        row.overdue(),
        row.lateDays());
  }

  /** SM3 over the rows in their order, hex. */
  static String digest(List<BulletinRow> rows) {
    var sm3 = new SM3Digest();
    for (BulletinRow row : rows) {
      byte[] line = (row.line() + "\n").getBytes(StandardCharsets.UTF_8);
      sm3.update(line, 0, line.length);
    }
    byte[] result = new byte[sm3.getDigestSize()];
    sm3.doFinal(result, 0);
    return HexFormat.of().formatHex(result);
  }
}
