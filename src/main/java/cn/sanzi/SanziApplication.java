package cn.sanzi;

import cn.sanzi.platform.postgres.ApplicationDatabase;
import cn.sanzi.platform.postgres.DatabaseUnusable;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.core.env.MapPropertySource;

/** The platform (三资通): one deployable, modules inside. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SanziApplication {

  public static void main(String[] args) {
    try {
      Path data = Path.of(System.getenv().getOrDefault("SANZI_DATA", "data"));
      run(ApplicationDatabase.open(System.getenv(), data), args);
    } catch (DatabaseUnusable e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(ApplicationDatabase database, String... args) {
    // After the context, and so after the last statement.
    SpringApplication.getShutdownHandlers().add(database::close);
    var application = new SpringApplication(SanziApplication.class);
    application.addInitializers(context ->
        context
            .getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("database", database.properties())));
    application.run(args);
  }
}
