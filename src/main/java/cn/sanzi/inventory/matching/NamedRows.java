package cn.sanzi.inventory.matching;

import cn.sanzi.catalog.Column;
import cn.sanzi.inventory.declaring.Assignment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Live rows with what files may name them by, without the rest of their documents. */
@Repository
class NamedRows {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};

  private final JdbcClient jdbc;

  NamedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<NamedRow> of(Assignment assignment, List<Column> numbers) {
    return jdbc.sql(
            """
            select row_id, ordinal, name,
              (select jsonb_object_agg(k, doc ->> k) from unnest(cast(:keys as text[])) k
               where doc ->> k is not null) as numbers
            from inventory.declared_row
            where region_id = :region and assignment_id = :assignment and to_submission is null
            order by ordinal
            """)
        .param("keys", numbers.stream().map(Column::key).toArray(String[]::new))
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value())
        .query((row, n) ->
            new NamedRow(
                row.getObject("row_id", UUID.class),
                row.getInt("ordinal"),
                row.getString("name"),
                labelled(row.getString("numbers"), numbers)))
        .list();
  }

  private static Map<String, String> labelled(@Nullable String json, List<Column> numbers) {
    Map<String, String> texts = json == null ? Map.of() : JSON.readValue(json, TEXTS);
    var labelled = new LinkedHashMap<String, String>();
    for (Column column : numbers) {
      String text = texts.get(column.key());
      if (text != null) {
        labelled.put(column.label(), text);
      }
    }
    return labelled;
  }
}
