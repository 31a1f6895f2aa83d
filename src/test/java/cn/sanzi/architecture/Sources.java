package cn.sanzi.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources as text, for rules that bytecode does not show. */
final class Sources {

  /** A file and what stands in it. */
  record Source(Path path, String text) {

    long lines() {
      return text.lines().count();
    }

    /** What of a pattern stands in it, each with the file's path. */
    Stream<String> finds(Pattern pattern) {
      return pattern.matcher(text).results().map(found -> path + ": " + found.group());
    }

    /** The module it belongs to: the folder below {@code cn/sanzi} or {@code db/migration}. */
    String module() {
      var names = path.iterator();
      String last = "";
      while (names.hasNext()) {
        String name = names.next().toString();
        if (last.equals("sanzi") || last.equals("migration")) {
          return name;
        }
        last = name;
      }
      return "";
    }
  }

  private Sources() {}

  static List<Source> below(String folder, String... endings) {
    try (var paths = Files.walk(Path.of(folder))) {
      return paths
          .filter(path -> List.of(endings).stream().anyMatch(path.toString()::endsWith))
          .filter(path -> !path.toString().contains("node_modules"))
          .sorted()
          .map(Sources::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source read(Path path) {
    try {
      return new Source(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
