package cn.sanzi.platform.testing;

import cn.sanzi.platform.Remembering;
import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Sets the database back to what it was right after the context's boot, before each test class. */
final class CleanDatabase implements BeforeAllCallback, BeforeEachCallback {

  /** Per database of a context: the copy taken after its boot. */
  private static final Map<String, String> COPIES = new HashMap<>();

  @Override
  public void beforeAll(ExtensionContext extension) {
    ApplicationContext context = SpringExtension.getApplicationContext(extension);
    String database = context.getEnvironment().getRequiredProperty("sanzi.test.database");
    String copy = COPIES.get(database);
    if (copy == null) {
      COPIES.put(database, TestPostgres.copy(database));
    } else {
      TestPostgres.recreate(database, copy);
    }
    context.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    context.getBeansOfType(Remembering.class).values().forEach(Remembering::forget);
  }

  /** Tests of a class run in any order, and some let time pass. */
  @Override
  public void beforeEach(ExtensionContext extension) {
    SpringExtension.getApplicationContext(extension).getBean(TestClock.class).reset();
  }
}
