package cn.sanzi.register;

import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.Unit;
import cn.sanzi.organization.UnitDraft;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitRoll;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.platform.Settings;
import cn.sanzi.platform.testing.TestClock;
import cn.sanzi.platform.testing.TestDatabase;
import cn.sanzi.register.Cards.ChangeReport;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register with what it stands on, on a database of its own, without the rest of the
 * application: for random histories, tests under concurrency and benches, which bring their own
 * threads and sizes.
 */
public final class RegisterRoom implements AutoCloseable {

  private static final Actor SOMEBODY = new Actor(new AccountId(new UUID(0, 1)), "王芳", "127.0.0.1");

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  /** An empty register with the reference data of the organisation. */
  public RegisterRoom() {
    this(TestDatabase.migrated());
  }

  /** The register over a database that is there already. */
  public RegisterRoom(DataSource database) {
    context.registerBean(TestClock.class, TestClock::new);
    context.registerBean(Settings.class, () -> new Settings(dataFolder(), false, ""));
    context.registerBean(HikariDataSource.class, () -> pool(database));
    context.registerBean(
        JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
    context.registerBean(
        JdbcTemplate.class, () -> new JdbcTemplate(context.getBean(DataSource.class)));
    context.registerBean(
        PlatformTransactionManager.class,
        () -> new JdbcTransactionManager(context.getBean(DataSource.class)));
    context.registerBean(
        TransactionTemplate.class,
        () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
    context.register(Transactions.class);
    context.scan(
        "cn.sanzi.platform",
        "cn.sanzi.organization",
        "cn.sanzi.audit",
        "cn.sanzi.catalog",
        "cn.sanzi.register");
    context.addBeanFactoryPostProcessor(beans ->
        Arrays.stream(beans.getBeanDefinitionNames())
            .forEach(name -> beans.getBeanDefinition(name).setLazyInit(true)));
    context.refresh();
    loadReferenceData();
  }

  @EnableTransactionManagement
  @EnableConfigurationProperties
  @ConfigurationPropertiesScan("cn.sanzi.register")
  static class Transactions {}

  public <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient jdbc() {
    return the(JdbcClient.class);
  }

  public TransactionTemplate transaction() {
    return the(TransactionTemplate.class);
  }

  /** A unit of the general system in that region. */
  public Unit unit(String name, int region) {
    UnitId id =
        transaction()
            .execute(status ->
                the(UnitRoll.class)
                    .enter(
                        SOMEBODY,
                        new UnitDraft(
                            new RegionId(region),
                            null,
                            name,
                            name,
                            "11",
                            UnitSystem.GENERAL,
                            null)));
    return the(cn.sanzi.organization.Organization.class).unit(id);
  }

  /** Puts rows through the register in a transaction of their own. */
  public ChangeReport apply(DeclaredAsset... rows) {
    return the(ChangeSets.class).apply(rows);
  }

  /** A house of that unit, counted by group 1. */
  public DeclaredAsset house(String name, Unit unit) {
    return DeclaredAsset.of("FW", name, unit, new GroupNo(1));
  }

  private void loadReferenceData() {
    try {
      context
          .getBean("referenceLoading", ApplicationRunner.class)
          .run(new DefaultApplicationArguments());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static HikariDataSource pool(DataSource database) {
    var pool = new HikariDataSource();
    pool.setDataSource(database);
    pool.setMaximumPoolSize(40);
    pool.setMinimumIdle(0);
    // As the application has it.
    pool.setConnectionInitSql("set plan_cache_mode = 'force_custom_plan'");
    return pool;
  }

  private static Path dataFolder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
