package cn.sanzi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs the workloads named on the command line, or all, and keeps the last result of each. */
final class BenchMain {

  private static final Path RESULTS = Path.of("bench", "results.json");
  private static final int HIGHEST = 99;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private BenchMain() {}

  public static void main(String[] ids) throws Exception {
    Map<String, Result> results = earlier();
    List<String> wanted = ids.length > 0 ? Arrays.asList(ids) : all();
    for (String id : wanted) {
      Workload workload = find(id);
      if (workload == null) {
        System.err.println("no workload " + id + "; there are " + String.join(", ", all()));
        System.exit(2);
        return;
      }
      System.err.println("workload " + id);
      try (var bench = new Bench()) {
        for (Result result : workload.run(bench)) {
          results.put(result.id(), result);
          tell(result);
        }
      }
      Files.writeString(RESULTS, JSON.writeValueAsString(results.values()) + "\n");
    }
  }

  private static void tell(Result result) {
    System.err.printf(
        "  %s %s: %s %s%s; budget %s: %s%n",
        result.id(),
        result.workload(),
        result.measured(),
        result.unit(),
        result.limit() == null
            ? ""
            : " (limit " + result.limit() + ", ratio " + result.ratio() + ")",
        result.budget(),
        !result.correct() ? "VOID, not checked" : result.holds() ? "holds" : "MISSED");
  }

  private static Map<String, Result> earlier() {
    var byId = new TreeMap<String, Result>(BenchMain::compare);
    if (Files.exists(RESULTS)) {
      for (Result result : JSON.readValue(RESULTS, new TypeReference<List<Result>>() {})) {
        byId.put(result.id(), result);
      }
    }
    return byId;
  }

  /** Numbers as numbers: 2 before 10, 9 before 9-resident. */
  private static int compare(String first, String second) {
    int byNumber = Integer.compare(number(first), number(second));
    return byNumber != 0 ? byNumber : first.compareTo(second);
  }

  private static int number(String id) {
    String digits = id.replaceAll("\\D.*", "");
    return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private static List<String> all() {
    var found = new LinkedHashMap<String, Workload>();
    for (int n = 1; n <= HIGHEST; n++) {
      Workload workload = find(Integer.toString(n));
      if (workload != null) {
        found.put(Integer.toString(n), workload);
      }
    }
    return List.copyOf(found.keySet());
  }

  private static @Nullable Workload find(String id) {
    try {
      return Class.forName("cn.sanzi.bench.Workload" + id)
          .asSubclass(Workload.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ClassNotFoundException absent) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
