package cn.sanzi.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The files of one database server: programs, data, password, log; locked for one process at a
 * time.
 */
final class Cluster {

  static final String USER = "sanzi";
  private static final String SUPERUSER = "postgres";

  private final Path folder;
  private final ServerCommand command;
  private final String password;
  private final FileChannel lock;

  private Cluster(Path folder, ServerCommand command, String password, FileChannel lock) {
    this.folder = folder;
    this.command = command;
    this.password = password;
    this.lock = lock;
  }

  static Cluster open(PostgresBinaries binaries, Path wanted)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(wanted.toAbsolutePath());
    FileChannel lock = lock(folder);
    boolean opened = false;
    try {
      Cluster cluster = openLocked(binaries, folder, lock);
      opened = true;
      return cluster;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  private static Cluster openLocked(PostgresBinaries binaries, Path folder, FileChannel lock)
      throws IOException, InterruptedException {
    Path programs = binaries.unpackInto(folder);
    var cluster = new Cluster(folder, new ServerCommand(programs), passwordOf(folder), lock);
    if (Files.exists(cluster.data())) {
      cluster.refuseOtherMajor(binaries.version());
      cluster.endOrphan();
    } else {
      cluster.initialise();
    }
    return cluster;
  }

  Path data() {
    return folder.resolve("database");
  }

  Path startLog() {
    return folder.resolve("log").resolve("postgres-start.log");
  }

  ServerCommand command() {
    return command;
  }

  String password() {
    return password;
  }

  /** The server writes its state into the eighth line of its pid file. */
  boolean isReady(long pid) throws IOException {
    List<String> lines = pidFile();
    return lines.size() >= 8
        && lines.get(0).equals(Long.toString(pid))
        && lines.get(7).strip().equals("ready");
  }

  void stop() throws IOException, InterruptedException {
    if (!pidFile().isEmpty()) {
      call("pg_ctl", "stop", "-D", data().toString(), "-m", "fast", "-w", "-t", "110");
    }
  }

  void release() throws IOException {
    lock.close();
  }

  String lastWords() throws IOException {
    return Files.exists(startLog()) ? Files.readString(startLog()).strip() : "";
  }

  /**
   * The account of the application is no superuser: what it cannot do here, it cannot do on an
   * outside server either.
   */
  void createDatabase(int port) {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    try (Connection connection = DriverManager.getConnection(url, SUPERUSER, password);
        var statement = connection.createStatement()) {
      try (var rows =
          statement.executeQuery("select 1 from pg_database where datname = '" + USER + "'")) {
        if (rows.next()) {
          return;
        }
      }
      statement.execute("drop role if exists " + USER);
      statement.execute("create role " + USER + " login password '" + password + "'");
      statement.execute("create database " + USER + " owner " + USER);
    } catch (SQLException e) {
      throw new DatabaseUnusable("内置数据库没能建立：" + e.getMessage(), e);
    }
  }

  private void initialise() throws IOException, InterruptedException {
    Files.createDirectories(startLog().getParent());
    Path aside = folder.resolve("database-new");
    deleteTree(aside);
    Path secret = Files.createTempFile(folder, "password", "");
    try {
      Files.writeString(secret, password);
      call(
          "initdb",
          "-D",
          aside.toString(),
          "-U",
          SUPERUSER,
          "-A",
          "scram-sha-256",
          "--pwfile=" + secret,
          "-E",
          "UTF8",
          "--locale-provider=icu",
          "--icu-locale=zh-Hans-CN",
          "--locale=C.UTF-8");
    } finally {
      Files.delete(secret);
    }
    Files.writeString(
        aside.resolve("postgresql.conf"),
        ServerSettings.forThisMachine(),
        StandardOpenOption.APPEND);
    Files.move(aside, data());
  }

  private void refuseOtherMajor(String version) throws IOException {
    String major = Files.readString(data().resolve("PG_VERSION")).strip();
    if (!version.startsWith(major + ".")) {
      throw new DatabaseUnusable(
          "数据目录是 PostgreSQL " + major + " 的，本版自带 " + version + "；请用原版本备份，再在本版恢复");
    }
  }

  /**
   * We hold the lock, so a server on these data has lost its parent: it is shutting down, or must
   * be made to.
   */
  private void endOrphan() throws IOException, InterruptedException {
    List<String> lines = pidFile();
    if (lines.isEmpty()) {
      return;
    }
    Optional<ProcessHandle> orphan =
        ProcessHandle.of(Long.parseLong(lines.get(0)))
            .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
    if (orphan.isPresent()) {
      stop();
    } else {
      // The number may by now belong to another program, which would keep the server from starting.
      Files.deleteIfExists(data().resolve("postmaster.pid"));
    }
  }

  private List<String> pidFile() throws IOException {
    Path file = data().resolve("postmaster.pid");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private void call(String program, String... arguments) throws IOException, InterruptedException {
    Process process = command.run(startLog().toFile(), program, arguments);
    if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new DatabaseUnusable("内置数据库的 " + program + " 失败：" + lastWords());
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("database.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // The same answer as for another process.
    }
    channel.close();
    throw new DatabaseUnusable("数据目录 " + folder + " 正被另一个三资通进程使用");
  }

  private static String passwordOf(Path folder) throws IOException {
    Path file = folder.resolve("database.password");
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Path aside = Files.createTempFile(folder, "database", ".password");
      Files.writeString(aside, HexFormat.of().formatHex(random));
      Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
      Files.move(aside, file);
    }
    return Files.readString(file).strip();
  }

  private static void deleteTree(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (var paths = Files.walk(tree)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
