package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.Reading;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Severity;
import cn.sanzi.catalog.Values;
import cn.sanzi.platform.SecretBox;
import cn.sanzi.sheets.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was typed into cells and could not be read (未识别的填写). It stays as typed until it is mended;
 * the row is blocked as long.
 */
@Repository
public class TypedTexts {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};

  private static final Pattern QUOTED = Pattern.compile("写的是“.*”，", Pattern.DOTALL);

  private final JdbcClient jdbc;
  private final SecretBox box;

  TypedTexts(JdbcClient jdbc, SecretBox box) {
    this.jdbc = jdbc;
    this.box = box;
  }

  /**
   * Texts read once more.
   *
   * @param texts those still unreadable, by key of column
   * @param unreadable why, as problems that block
   * @param values what could be read, by index of column
   */
  public record Typed(
      Map<String, String> texts, List<Problem> unreadable, Map<Integer, Object> values) {

    public void fillInto(Values row) {
      values.forEach(row::set);
    }
  }

  /** Reads texts by key of column; columns that nobody declares are passed over. */
  public Typed read(RowForm form, Map<String, String> texts) {
    var left = new LinkedHashMap<String, String>();
    var unreadable = new ArrayList<Problem>();
    var values = new HashMap<Integer, Object>();
    for (int i = 0; i < form.kind().columns().size(); i++) {
      var column = form.kind().columns().get(i);
      String text = texts.get(column.key());
      if (text == null || text.isBlank() || !column.isDeclared()) {
        continue;
      }
      switch (form.read(i, new Cell(Cell.Type.TEXT, text))) {
        case Reading.Read read -> {
          if (read.value() != null) {
            values.put(i, read.value());
          }
        }
        case Reading.Unreadable refused -> {
          left.put(column.key(), text);
          unreadable.add(blocking(refused.problem(), column.secret()));
        }
      }
    }
    return new Typed(left, unreadable, values);
  }

  /** Problems are kept in plain: of a secret they do not quote what was typed. */
  private static Problem blocking(Problem problem, boolean secret) {
    String sentence =
        secret ? QUOTED.matcher(problem.sentence()).replaceFirst("填的不对，") : problem.sentence();
    return new Problem(
        problem.column(), problem.rule(), Severity.BLOCK, sentence, problem.article());
  }

  /** By row; rows without such texts are not in it. */
  public Map<UUID, Map<String, String>> of(Assignment assignment, Collection<DeclaredRow> rows) {
    var revisions = new HashMap<UUID, Integer>();
    rows.forEach(row -> revisions.put(row.id(), row.rev()));
    var found = new HashMap<UUID, Map<String, String>>();
    jdbc.sql(
            """
            select row_id, rev, texts from inventory.typed_text
            where region_id = :region and assignment_id = :assignment and row_id = any(:rows)
            """)
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value())
        .param("rows", revisions.keySet().toArray(UUID[]::new))
        .query(row -> {
          UUID id = row.getObject("row_id", UUID.class);
          if (Integer.valueOf(row.getInt("rev")).equals(revisions.get(id))) {
            found.put(id, JSON.readValue(box.open(row.getString("texts")), TEXTS));
          }
        });
    return found;
  }

  /** Keeps them for that revision of the row, in place of those kept before. */
  public void keep(Assignment of, UUID rowId, int rev, Map<String, String> texts) {
    String sql =
        texts.isEmpty()
            ? """
            delete from inventory.typed_text
            where region_id = :region and assignment_id = :assignment and row_id = :row
            """
            : """
            insert into inventory.typed_text (region_id, assignment_id, row_id, rev, texts)
            values (:region, :assignment, :row, :rev, :texts)
            on conflict (region_id, assignment_id, row_id)
            do update set rev = excluded.rev, texts = excluded.texts
            """;
    var statement =
        jdbc.sql(sql)
            .param("region", of.region().value())
            .param("assignment", of.id().value())
            .param("row", rowId);
    if (!texts.isEmpty()) {
      statement =
          statement.param("rev", rev).param("texts", box.seal(JSON.writeValueAsString(texts)));
    }
    statement.update();
  }
}
