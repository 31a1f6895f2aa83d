package cn.sanzi.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database that the application works on: one outside, if {@code SANZI_DB_URL} names it, else
 * our own. Its address is not known before it runs, so it is opened before the application's
 * context.
 */
public final class ApplicationDatabase implements AutoCloseable {

  private static final int OLDEST = 15;

  private final Map<String, Object> properties;
  private final @Nullable LocalPostgres own;

  private ApplicationDatabase(
      String url, String user, String password, @Nullable LocalPostgres own) {
    this.properties =
        Map.of(
            "spring.datasource.url", url,
            "spring.datasource.username", user,
            "spring.datasource.password", password);
    this.own = own;
  }

  /**
   * Opens the database by the settings {@code SANZI_DB_*}; the data of our own lie below {@code
   * folder}.
   */
  public static ApplicationDatabase open(Map<String, String> settings, Path folder) {
    String url = settings.getOrDefault("SANZI_DB_URL", "");
    if (url.isBlank()) {
      int port = Integer.parseInt(settings.getOrDefault("SANZI_DB_PORT", "0"));
      var own = LocalPostgres.start(PostgresBinaries.onClassPath(), folder, port, List.of());
      return new ApplicationDatabase(own.url(), own.user(), own.password(), own);
    }
    String user = settings.getOrDefault("SANZI_DB_USER", "sanzi");
    String password = settings.getOrDefault("SANZI_DB_PASSWORD", "");
    checkServer(url, user, password);
    return new ApplicationDatabase(url, user, password, null);
  }

  /** The database of a server that is already running on this folder. */
  public static ApplicationDatabase attach(Map<String, String> settings, Path folder) {
    if (!settings.getOrDefault("SANZI_DB_URL", "").isBlank()) {
      return open(settings, folder);
    }
    try {
      List<String> state = Files.readAllLines(folder.resolve("database/postmaster.pid"));
      String password = Files.readString(folder.resolve("database.password")).strip();
      return new ApplicationDatabase(
          "jdbc:postgresql://127.0.0.1:" + state.get(3).strip() + "/sanzi",
          "sanzi",
          password,
          null);
    } catch (IOException e) {
      throw new DatabaseUnusable("连不上正在运行的内置数据库：" + e.getMessage(), e);
    }
  }

  /** What Spring must know to connect. */
  public Map<String, Object> properties() {
    return properties;
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }

  private static void checkServer(String url, String user, String password) {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      refuseUnfit(
          connection.getMetaData().getDatabaseProductName(),
          connection.getMetaData().getDatabaseMajorVersion(),
          encodingOf(connection));
    } catch (SQLException e) {
      throw new DatabaseUnusable("连不上 SANZI_DB_URL 指定的数据库：" + e.getMessage(), e);
    }
  }

  static void refuseUnfit(String product, int major, String encoding) {
    if (!product.equals("PostgreSQL")) {
      throw new DatabaseUnusable("SANZI_DB_URL 须指向 PostgreSQL，实际是 " + product);
    }
    if (major < OLDEST) {
      throw new DatabaseUnusable(
          "数据库版本过低：是 PostgreSQL " + major + "，需要 " + OLDEST + " 或以上，请先升级数据库");
    }
    if (!encoding.equals("UTF8")) {
      throw new DatabaseUnusable("数据库的编码是 " + encoding + "，需要 UTF8，请重新建库");
    }
  }

  private static String encodingOf(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("show server_encoding")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
