package cn.sanzi.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may call what, as it was decided; {@code access/matrix.tsv} says how to write it. */
final class MatrixFile {

  private MatrixFile() {}

  record Line(String name, boolean open, Set<Role> roles) {

    boolean allows(Role role) {
      return open || roles.contains(role);
    }
  }

  static List<Line> read() {
    try (InputStream in = MatrixFile.class.getResourceAsStream("/access/matrix.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.endsWith("\tdemo"))
          .map(MatrixFile::line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, Line> byName() {
    return read().stream().collect(Collectors.toMap(Line::name, Function.identity()));
  }

  private static Line line(String text) {
    String[] fields = text.split("\\t+", -1);
    String name = fields[0] + " " + fields[1];
    return switch (fields[2]) {
      case "open" -> new Line(name, true, Set.of());
      case "*" -> new Line(name, false, EnumSet.allOf(Role.class));
      default -> new Line(name, false, roles(fields[2]));
    };
  }

  private static Set<Role> roles(String names) {
    return Arrays.stream(names.split(" +", -1))
        .map(Role::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }
}
