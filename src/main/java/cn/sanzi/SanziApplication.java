package cn.sanzi;

import cn.sanzi.platform.Command;
import cn.sanzi.platform.DataFolder;
import cn.sanzi.platform.postgres.ApplicationDatabase;
import cn.sanzi.platform.postgres.DatabaseUnusable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The platform (三资通): one deployable, modules inside. Words on the command line name a {@link
 * Command}.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SanziApplication {

  public static void main(String[] arguments) throws IOException {
    List<String> words = Arrays.stream(arguments).filter(a -> !a.startsWith("--")).toList();
    try {
      var folder = new DataFolder(Path.of(System.getenv().getOrDefault("SANZI_DATA", "data")));
      if (words.isEmpty()) {
        serve(folder, arguments);
      } else {
        System.exit(runCommand(folder, words, arguments));
      }
    } catch (DatabaseUnusable e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void serve(DataFolder folder, String... arguments) throws IOException {
    if (folder.tryLock().isEmpty()) {
      throw new DatabaseUnusable("数据目录 " + folder.path() + " 正被另一个三资通进程使用");
    }
    start(ApplicationDatabase.open(System.getenv(), folder.path()), folder, Map.of(), arguments);
  }

  /** Beside a running server, a command works on the same database. */
  private static int runCommand(DataFolder folder, List<String> words, String... arguments)
      throws IOException {
    var settings = System.getenv();
    var database =
        folder.tryLock().isPresent()
            ? ApplicationDatabase.open(settings, folder.path())
            : ApplicationDatabase.attach(settings, folder.path());
    var context =
        start(database, folder, Map.of("sanzi.jobs.workers", 0, "server.port", -1), arguments);
    String line = String.join(" ", words);
    int status =
        context
            .getBeanProvider(Command.class)
            .orderedStream()
            .filter(command -> (line + " ").startsWith(command.name() + " "))
            .findFirst()
            .map(command ->
                command.run(words.subList(command.name().split(" ", -1).length, words.size())))
            .orElseGet(() -> unknown(line));
    return SpringApplication.exit(context, () -> status);
  }

  private static int unknown(String line) {
    System.err.println("没有这个命令：" + line);
    return 2;
  }

  private static ConfigurableApplicationContext start(
      ApplicationDatabase database,
      DataFolder folder,
      Map<String, Object> more,
      String... arguments)
      throws IOException {
    // After the context, and so after the last statement.
    SpringApplication.getShutdownHandlers().add(database::close);
    var properties = new HashMap<>(more);
    properties.putAll(database.properties());
    properties.put("spring.servlet.multipart.location", folder.temporary().toString());
    var application = new SpringApplication(SanziApplication.class);
    application.addInitializers(context ->
        context
            .getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("start", properties)));
    return application.run(arguments);
  }
}
