package cn.sanzi.register;

import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.platform.Settings;
import cn.sanzi.register.CardCopies.DocumentKeys;
import cn.sanzi.shared.Actor;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Copies what is there until there is enough (演示数据成批生成). */
@Service
final class CopyingCards implements BulkCards {

  private final Settings settings;
  private final Catalog catalog;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final Clock clock;

  CopyingCards(
      Settings settings,
      Catalog catalog,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Audit audit,
      Clock clock) {
    this.settings = settings;
    this.catalog = catalog;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public int fillUpTo(int cards, Actor actor) {
    if (!settings.demo()) {
      throw new IllegalStateException("Cards are made up in a demonstration only");
    }
    Integer made = transaction.execute(status -> fill(cards, actor));
    if (made == null || made == 0) {
      return 0;
    }
    for (String table : List.of("card", "asset", "card_version", "card_text")) {
      jdbc.sql("vacuum analyze register." + table).update();
    }
    return made;
  }

  private int fill(int cards, Actor actor) {
    int there = jdbc.sql("select count(*) from register.card").query(Integer.class).single();
    int missing = cards - there;
    if (missing <= 0) {
      return 0;
    }
    new CardCopies(jdbc).make(missing, keys(), clock.instant());
    audit.record(
        new AuditEntry(
            actor,
            "register.cards.copied",
            "register",
            "demonstration",
            null,
            null,
            "演示数据：以现有 %d 张资产卡片为样，成批生成 %d 张".formatted(there, missing),
            null,
            "{\"patterns\":%d,\"made\":%d}".formatted(there, missing)));
    return missing;
  }

  private record Held(String kind, int version) {}

  private List<DocumentKeys> keys() {
    return jdbc
        .sql("select distinct kind, kind_version as version from register.card")
        .query(Held.class)
        .stream()
        .map(held -> keys(catalog.form(new KindCode(held.kind), held.version).kind()))
        .toList();
  }

  private static DocumentKeys keys(Kind kind) {
    Kind.Facts facts = kind.facts();
    return new DocumentKeys(
        kind.code().value(),
        kind.version(),
        facts.name(),
        facts.area(),
        facts.originalValue(),
        facts.netValue(),
        facts.balance());
  }
}
