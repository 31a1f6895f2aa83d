package cn.sanzi.register;

import cn.sanzi.register.Cards.ChangeReport;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts assets into the register for tests of what shows them; a bean of the test's application. */
@Component
public final class ChangeSets {

  private static final Actor SOMEBODY = new Actor(new AccountId(new UUID(0, 1)), "王芳", "127.0.0.1");

  private final JdbcClient jdbc;
  private final Cards cards;
  private final TransactionTemplate transaction;

  ChangeSets(JdbcClient jdbc, Cards cards, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.cards = cards;
    this.transaction = transaction;
  }

  /** One set, in a transaction of its own. */
  public ChangeReport apply(DeclaredAsset... rows) {
    return transaction.execute(status -> {
      ChangeSetId set = cards.open();
      for (DeclaredAsset row : rows) {
        row.declare(jdbc, set);
      }
      return cards.apply(set, "2024年清查入库", SOMEBODY);
    });
  }
}
