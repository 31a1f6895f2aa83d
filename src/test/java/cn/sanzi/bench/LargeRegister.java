package cn.sanzi.bench;

import cn.sanzi.platform.postgres.LocalPostgres;
import cn.sanzi.platform.testing.PackagedServer;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The packaged application before a register of as many cards as wanted. Its database stands beside
 * it, named by the settings as an operator would name one; it stays between runs.
 */
final class LargeRegister implements AutoCloseable {

  /** More or fewer with {@code -Dsanzi.bench.cards=10000000} in JAVA_TOOL_OPTIONS. */
  static final int CARDS = Integer.getInteger("sanzi.bench.cards", 1_000_000);

  private final PackagedServer server;
  private final JdbcClient jdbc;

  private LargeRegister(PackagedServer server, JdbcClient jdbc) {
    this.server = server;
    this.jdbc = jdbc;
  }

  static LargeRegister open(Bench bench) throws Exception {
    LocalPostgres postgres = bench.postgres();
    Path data = bench.work("register");
    var database =
        Map.of(
            "SANZI_DB_URL", postgres.url(),
            "SANZI_DB_USER", postgres.user(),
            "SANZI_DB_PASSWORD", postgres.password());
    // The first start makes the tables and the accounts; names are read at a start.
    PackagedServer.byScript(data, database).close();
    var source =
        new SimpleDriverDataSource(
            new org.postgresql.Driver(), postgres.url(), postgres.user(), postgres.password());
    CardLoad.fill(source, CARDS);
    return new LargeRegister(PackagedServer.byScript(data, database), JdbcClient.create(source));
  }

  PackagedServer server() {
    return server;
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  @Override
  public void close() {
    server.close();
  }
}
