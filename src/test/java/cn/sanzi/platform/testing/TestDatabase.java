package cn.sanzi.platform.testing;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A database without the application, for tests of statements alone. */
public final class TestDatabase {

  private static final String MIGRATED = migrate();

  private TestDatabase() {}

  /** A new database with all migrations applied and nothing else in it. */
  public static DataSource migrated() {
    return source(TestPostgres.createDatabase(MIGRATED));
  }

  /** A new database with nothing in it. */
  public static DataSource empty() {
    return source(TestPostgres.createDatabase("template1"));
  }

  private static String migrate() {
    String name = TestPostgres.createDatabase("template1");
    Flyway.configure()
        .dataSource(source(name))
        .outOfOrder(true)
        .schemas("platform")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return name;
  }

  private static DataSource source(String database) {
    return new SimpleDriverDataSource(
        new org.postgresql.Driver(),
        TestPostgres.url(database),
        TestPostgres.user(),
        TestPostgres.password());
  }
}
