package cn.sanzi.register.page;

import cn.sanzi.access.Reader;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.register.RegisterRefusal.NotSecret;
import cn.sanzi.register.RegisterRefusal.ReasonMissing;
import cn.sanzi.shared.Refused;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a secret in plain (查看明文): for a reason, and never without a trace. */
@Service
class Revealing {

  private static final int LONGEST_REASON = 200;

  private final JdbcClient jdbc;
  private final Catalog catalog;
  private final Audit audit;

  Revealing(JdbcClient jdbc, Catalog catalog, Audit audit) {
    this.jdbc = jdbc;
    this.catalog = catalog;
    this.audit = audit;
  }

  @Transactional
  public String reveal(Reader reader, String number, String key, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Refused(new ReasonMissing());
    }
    HeldCard card = HeldCard.find(jdbc, number, reader.scope());
    RowForm form = catalog.form(new KindCode(card.row().kind()), card.kindVersion());
    Column column = secretColumn(form, key);
    String plain = form.editable(form.kind().indexOf(key), form.fromJson(card.doc()));
    audit.record(
        new AuditEntry(
            reader.actor(),
            "register.secret.revealed",
            "card",
            number,
            card.row().regionId(),
            card.row().unitId(),
            "查看「%s」的「%s」明文，理由：%s".formatted(card.row().name(), column.label(), reason.strip()),
            null,
            null));
    return plain;
  }

  private static Column secretColumn(RowForm form, String key) {
    List<Column> columns = form.kind().columns();
    return columns.stream()
        .filter(column -> column.key().equals(key) && column.secret())
        .findAny()
        .orElseThrow(() -> new Refused(new NotSecret()));
  }
}
