package cn.sanzi.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class LocalPostgresTest {

  @TempDir Path folder;

  @Test
  void keepsDataOverAStopAndOverTheDeathOfTheServer() throws Exception {
    try (var postgres = start()) {
      execute(postgres, "create table kept (n int)");
      execute(postgres, "insert into kept values (1)");
    }
    LocalPostgres killed = start();
    execute(killed, "insert into kept values (2)");
    ProcessHandle server = ProcessHandle.of(killed.pid()).orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
    killed.close();
    assertThat(folder.resolve("database/postmaster.pid")).exists();

    try (var postgres = start()) {
      assertThat(count(postgres, "select count(*) from kept")).isEqualTo(2);
    }
  }

  @Test
  void keepsItsPasswordToItselfAndAsksForIt() throws Exception {
    try (var postgres = start()) {
      assertThat(Files.getPosixFilePermissions(folder.resolve("database.password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), "sanzi", "guess"))
          .isInstanceOf(SQLException.class);
      assertThat(
              count(postgres, "select count(*) from pg_roles where rolname = 'sanzi' and rolsuper"))
          .isZero();
    }
  }

  @Test
  void refusesASecondProcessOnTheSameData() {
    try (var first = start()) {
      assertThat(first.pid()).isPositive();
      assertThatThrownBy(this::start)
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageContaining("正被另一个三资通进程使用");
    }
  }

  @Test
  void refusesServersThatAreTooOldOrNotInUnicode() {
    assertThatThrownBy(() -> ApplicationDatabase.refuseUnfit("PostgreSQL", 14, "UTF8"))
        .hasMessageContaining("需要 15 或以上");
    assertThatThrownBy(() -> ApplicationDatabase.refuseUnfit("PostgreSQL", 16, "SQL_ASCII"))
        .hasMessageContaining("UTF8");
    ApplicationDatabase.refuseUnfit("PostgreSQL", 15, "UTF8");
  }

  private LocalPostgres start() {
    return LocalPostgres.start(PostgresBinaries.onClassPath(), folder, 0, List.of());
  }

  private static void execute(LocalPostgres postgres, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(LocalPostgres postgres, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
