package cn.sanzi.demo;

import cn.sanzi.catalog.KindCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How many rows of each kind a city holds.
 *
 * @param others of a kind that is not named
 */
public record Volumes(int others, Map<String, Integer> kinds) {

  /** A city of the size of Jingdezhen. */
  public static Volumes ofCity() {
    try (InputStream in = Volumes.class.getResourceAsStream("/demo/volumes.yaml")) {
      if (in == null) {
        throw new IllegalStateException("The volumes of the demonstration are missing");
      }
      return YAMLMapper.builder().build().readValue(in, Volumes.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int of(KindCode kind) {
    return kinds.getOrDefault(kind.value(), others);
  }
}
