package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Problems of a row as they are stored with it. */
public final class Problems {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Problem>> LIST = new TypeReference<>() {};

  private Problems() {}

  /** JSON, or null for none. */
  public static @Nullable String write(List<Problem> problems) {
    return problems.isEmpty() ? null : JSON.writeValueAsString(problems);
  }

  public static List<Problem> read(@Nullable String json) {
    return json == null ? List.of() : JSON.readValue(json, LIST);
  }
}
