package cn.sanzi.catalog;

import cn.sanzi.access.Allowed;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the keys of columns mean, for readers of records that keep rows under their keys. */
@RestController
class LabelController {

  private final Catalog catalog;

  LabelController(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Labels by key; where kinds call a column differently, what most of them call it. */
  @GetMapping("/api/catalog/labels")
  @Allowed
  Map<String, String> labels() {
    Map<String, Map<String, Integer>> uses = new HashMap<>();
    for (Kind kind : catalog.kinds()) {
      Stream.concat(
              kind.columns().stream(),
              kind.subTables().stream().flatMap(table -> table.columns().stream()))
          .forEach(column ->
              uses.computeIfAbsent(column.key(), _ -> new TreeMap<>())
                  .merge(column.label(), 1, Integer::sum));
      for (SubTable table : kind.subTables()) {
        uses.computeIfAbsent(table.key(), _ -> new TreeMap<>())
            .merge(table.name(), 1, Integer::sum);
      }
    }
    Map<String, String> labels = new TreeMap<>();
    uses.forEach((key, named) ->
        named.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .ifPresent(most -> labels.put(key, most.getKey())));
    return labels;
  }
}
