package cn.sanzi.register.page;

import cn.sanzi.access.Reader;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.LineForm;
import cn.sanzi.catalog.LinePlace;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.register.RegisterRefusal.NotSecret;
import cn.sanzi.register.RegisterRefusal.ReasonMissing;
import cn.sanzi.shared.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a secret in plain (查看明文): for a reason, and never without a trace. */
@Service
class Revealing {

  private static final int LONGEST_REASON = 200;

  private final HeldCards cards;
  private final Catalog catalog;
  private final Audit audit;

  Revealing(HeldCards cards, Catalog catalog, Audit audit) {
    this.cards = cards;
    this.catalog = catalog;
    this.audit = audit;
  }

  @Transactional
  public String reveal(Reader reader, String number, String key, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Refused(new ReasonMissing());
    }
    HeldCard card = cards.get(number, reader.scope());
    RowForm form = catalog.form(new KindCode(card.row().kind()), card.kindVersion());
    Values row = form.fromJson(card.doc());
    Secret secret =
        LinePlace.parse(key).map(p -> ofLine(form, row, p)).orElseGet(() -> ofRow(form, row, key));
    audit.record(
        new AuditEntry(
            reader.actor(),
            "register.secret.revealed",
            "card",
            number,
            card.row().regionId(),
            card.row().unitId(),
            "查看「%s」的「%s」明文，理由：%s".formatted(card.row().name(), secret.label, reason.strip()),
            null,
            null));
    return secret.plain;
  }

  private record Secret(String label, String plain) {}

  private static Secret ofRow(RowForm form, Values row, String key) {
    int index = secretColumn(form.kind().columns(), key);
    return new Secret(form.kind().columns().get(index).label(), form.editable(index, row));
  }

  private static Secret ofLine(RowForm form, Values row, LinePlace place) {
    for (int i = 0; i < form.subTables().size(); i++) {
      LineForm lines = form.subTables().get(i);
      if (lines.table().key().equals(place.table()) && place.line() < row.lines(i).size()) {
        int index = secretColumn(lines.table().columns(), place.column());
        Values line = row.lines(i).get(place.line());
        String label =
            lines.nameOf(line, place.line() + 1) + " " + lines.table().columns().get(index).label();
        return new Secret(label, lines.editable(index, line));
      }
    }
    throw new Refused(new NotSecret());
  }

  private static int secretColumn(List<Column> columns, @Nullable String key) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).key().equals(key) && columns.get(i).secret()) {
        return i;
      }
    }
    throw new Refused(new NotSecret());
  }
}
