package cn.sanzi.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How the database's programs are called on this machine. PostgreSQL refuses to run as root: root
 * enters a user namespace where it is nobody. With {@code setpriv} the server gets the signal to
 * shut down when we die, however we die.
 */
final class ServerCommand {

  private final Path bin;
  private final boolean asRoot;
  private final boolean diesWithUs;

  ServerCommand(Path binaries) throws IOException {
    this.bin = binaries.resolve("bin");
    // The owner of what we just unpacked is who we are; user.name may lie in containers.
    this.asRoot = "root".equals(Files.getOwner(binaries).getName());
    this.diesWithUs = works("setpriv", "--pdeathsig", "INT", "true");
    if (asRoot && !works("unshare", "-U", "true")) {
      throw new DatabaseUnusable(
          "以 root 运行内置数据库需要用户命名空间（unshare -U），本机不允许；请用普通服务账号运行，或用 SANZI_DB_URL 指定外部数据库");
    }
  }

  /** A program that ends by itself. */
  Process run(File output, String program, String... arguments) throws IOException {
    var words = new ArrayList<String>();
    if (asRoot) {
      words.addAll(List.of("unshare", "-U"));
    }
    words.add(bin.resolve(program).toString());
    words.addAll(List.of(arguments));
    return start(output, words);
  }

  /**
   * The server itself, as a direct child. To be called from a thread that never ends: the signal on
   * death follows the thread that started it.
   */
  Process serve(File output, List<String> arguments) throws IOException {
    var words = new ArrayList<String>();
    if (diesWithUs) {
      words.addAll(List.of("setpriv", "--pdeathsig", "INT"));
    }
    if (asRoot) {
      words.addAll(List.of("unshare", "-U"));
    }
    words.add(bin.resolve("postgres").toString());
    words.addAll(arguments);
    return start(output, words);
  }

  private static Process start(File output, List<String> words) throws IOException {
    var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output);
    // Settings of the caller's own PostgreSQL tools must not reach this server.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "TZ", "Asia/Shanghai"));
    return builder.start();
  }

  private static boolean works(String... words) {
    try {
      var process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
