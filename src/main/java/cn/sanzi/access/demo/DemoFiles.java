package cn.sanzi.access.demo;

import cn.sanzi.access.Role;
import cn.sanzi.organization.UnitSystem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files under {@code resources/demo}. */
final class DemoFiles {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private DemoFiles() {}

  record UnitLine(
      String shortName,
      String name,
      String uscc,
      String type,
      UnitSystem system,
      int region,
      @Nullable String parent) {}

  record GroupLine(int no, List<String> leads, @Nullable List<String> cooperating) {}

  record AccountLine(
      String login,
      String name,
      Role role,
      @Nullable String unit,
      @Nullable Integer group,
      @Nullable Integer region,
      String hint,
      boolean mustChange) {}

  static List<UnitLine> units() {
    return List.of(read("units.yaml", UnitLine[].class));
  }

  static List<GroupLine> groups() {
    return List.of(read("groups.yaml", GroupLine[].class));
  }

  static List<AccountLine> accounts() {
    return List.of(read("accounts.yaml", AccountLine[].class));
  }

  private static <T> T read(String file, Class<T> shape) {
    try (InputStream in = DemoFiles.class.getResourceAsStream("/demo/" + file)) {
      if (in == null) {
        throw new IllegalStateException("Missing demo file " + file);
      }
      return YAML.readValue(in, shape);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
