package cn.sanzi.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each application context of the tests a database and a data folder of its own. */
final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    String database = TestPostgres.createDatabase("template1");
    Map<String, Object> properties =
        Map.of(
            "spring.datasource.url", TestPostgres.url(database),
            "spring.datasource.username", TestPostgres.user(),
            "spring.datasource.password", TestPostgres.password(),
            "sanzi.data", dataFolder().toString(),
            "sanzi.test.database", database,
            // The sealer runs when a test asks for it.
            "sanzi.audit.seal-every", "1d");
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", properties));
  }

  private static Path dataFolder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
