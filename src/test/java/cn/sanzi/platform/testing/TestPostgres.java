package cn.sanzi.platform.testing;

import cn.sanzi.platform.postgres.LocalPostgres;
import cn.sanzi.platform.postgres.PostgresBinaries;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One server per JVM, of the version that {@code -Dsanzi.test.postgres=15|18} names, on files below
 * {@code target} that the next run uses again. It gains speed by not being durable.
 */
final class TestPostgres {

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final LocalPostgres SERVER = start();

  private TestPostgres() {}

  /** A new database, copied from another one that nobody is connected to. */
  static String createDatabase(String template) {
    String name = "test_" + COUNTER.incrementAndGet();
    recreate(name, template);
    return name;
  }

  /** Throws a database away, with all who are connected, and copies it anew. */
  static void recreate(String name, String template) {
    asSuperuser(
        "drop database if exists " + name + " with (force)",
        "create database " + name + " template " + template + " owner sanzi strategy file_copy");
  }

  /**
   * A copy of a database as it stands; ends the sessions of all who are connected and keeps the
   * application's own background work from connecting again in between.
   */
  static String copy(String name) {
    asSuperuser(
        "alter database " + name + " allow_connections false",
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    String copy = createDatabase(name);
    asSuperuser("alter database " + name + " allow_connections true");
    return copy;
  }

  static String url(String database) {
    return SERVER.url(database);
  }

  static String user() {
    return SERVER.user();
  }

  static String password() {
    return SERVER.password();
  }

  private static LocalPostgres start() {
    String version = System.getProperty("sanzi.test.postgres", "18");
    var binaries =
        version.equals("18") ? PostgresBinaries.onClassPath() : PostgresBinaries.in(oldest());
    var server =
        LocalPostgres.start(
            binaries,
            Path.of("target", "postgres-" + version),
            0,
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  private static Path oldest() {
    String jar = System.getProperty("sanzi.test.postgres15.jar", "");
    if (jar.isEmpty()) {
      throw new IllegalStateException("sanzi.test.postgres15.jar names no file; Maven sets it");
    }
    return Path.of(jar);
  }

  private static void asSuperuser(String... statements) {
    try (Connection connection =
            DriverManager.getConnection(SERVER.url("postgres"), "postgres", SERVER.password());
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
