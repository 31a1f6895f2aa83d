package cn.sanzi.platform;

import cn.sanzi.platform.postgres.ApplicationDatabase;
import cn.sanzi.platform.postgres.DatabaseUnusable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * From the command line to a running application: the data folder first, then the database, then
 * Spring, which must know the database's address. Without words it serves; words name a {@link
 * Command}.
 */
public final class Launch {

  private final Class<?> application;
  private final DataFolder folder;
  private final String[] arguments;

  private Launch(Class<?> application, DataFolder folder, String... arguments) {
    this.application = application;
    this.folder = folder;
    this.arguments = arguments;
  }

  /** Starts a server and returns, or runs a command and ends the process. */
  public static void main(Class<?> application, String... arguments) throws IOException {
    try {
      var folder = new DataFolder(Path.of(System.getenv().getOrDefault("SANZI_DATA", "data")));
      var launch = new Launch(application, folder, arguments);
      List<String> words = Arrays.stream(arguments).filter(a -> !a.startsWith("--")).toList();
      if (words.isEmpty()) {
        launch.serve();
      } else {
        System.exit(launch.run(words));
      }
    } catch (DatabaseUnusable e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private void serve() throws IOException {
    if (folder.tryLock().isEmpty()) {
      throw new DatabaseUnusable("数据目录 " + folder.path() + " 正被另一个三资通进程使用");
    }
    start(ApplicationDatabase.open(System.getenv(), folder.path()), Map.of());
  }

  /** Beside a running server, a command works on the same database. */
  private int run(List<String> words) throws IOException {
    var settings = System.getenv();
    var database =
        folder.tryLock().isPresent()
            ? ApplicationDatabase.open(settings, folder.path())
            : ApplicationDatabase.attach(settings, folder.path());
    var context = start(database, Map.of("sanzi.jobs.workers", 0, "server.port", -1));
    String line = String.join(" ", words) + " ";
    int status =
        context
            .getBeanProvider(Command.class)
            .orderedStream()
            .filter(command -> line.startsWith(command.name() + " "))
            .findFirst()
            .map(command -> command.run(after(command, words)))
            .orElseGet(() -> unknown(line));
    return SpringApplication.exit(context, () -> status);
  }

  private static List<String> after(Command command, List<String> words) {
    return words.subList(command.name().split(" ", -1).length, words.size());
  }

  private static int unknown(String line) {
    System.err.println("没有这个命令：" + line);
    return 2;
  }

  private ConfigurableApplicationContext start(
      ApplicationDatabase database, Map<String, Object> more) throws IOException {
    // After the context, and so after the last statement.
    SpringApplication.getShutdownHandlers().add(database::close);
    var properties = new HashMap<>(more);
    properties.putAll(database.properties());
    properties.put("spring.servlet.multipart.location", folder.temporary().toString());
    var spring = new SpringApplication(application);
    spring.addInitializers(context ->
        context
            .getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("start", properties)));
    return spring.run(arguments);
  }
}
