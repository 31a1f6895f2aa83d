package cn.sanzi.audit;

import cn.sanzi.platform.SecretBox;
import cn.sanzi.platform.Settings;
import cn.sanzi.platform.testing.TestDatabase;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A trail on a database of its own, whose owner can also be an intruder. */
final class House {

  final DataSource database = TestDatabase.migrated();
  final JdbcClient jdbc = JdbcClient.create(database);
  final TransactionTemplate transaction =
      new TransactionTemplate(new DataSourceTransactionManager(database));
  final Audit audit;
  final Sealer sealer;
  private final SecretBox box;
  final Path data = folder();

  House(SecretBox box, Clock clock) {
    this.box = box;
    this.audit = new AppendingAudit(jdbc, box, clock);
    this.sealer = new Sealer(jdbc, box, new Settings(data, false, ""), transaction, clock);
  }

  void record(String... summaries) {
    for (String summary : summaries) {
      transaction.executeWithoutResult(status -> audit.record(entry(summary)));
    }
  }

  static AuditEntry entry(String summary) {
    Actor actor = new Actor(new AccountId(new UUID(0, 7)), "测试员", "127.0.0.1");
    return new AuditEntry(
        actor, "test.done", "thing", "1", 1, null, summary, null, "{\"a\":\"6222 0001\"}");
  }

  /** Does what only somebody with the database's password can: goes around the triggers. */
  void intrude(String sql) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("alter table audit.record disable trigger user").update();
      jdbc.sql("alter table audit.seal disable trigger user").update();
      jdbc.sql(sql).update();
      jdbc.sql("alter table audit.record enable trigger user").update();
      jdbc.sql("alter table audit.seal enable trigger user").update();
    });
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Verification.Report verify() {
    return new Verification(database, box, data).run();
  }

  List<Finding> findings() {
    return verify().findings();
  }
}
