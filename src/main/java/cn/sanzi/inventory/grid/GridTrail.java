package cn.sanzi.inventory.grid;

import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.DeclaredRow;
import cn.sanzi.inventory.declaring.JudgedRow;
import cn.sanzi.inventory.declaring.Trail;
import cn.sanzi.platform.SecretBox;
import cn.sanzi.shared.Actor;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One audit record for a batch: a digest over all its rows, and the changed cells while they are
 * few.
 */
@Component
class GridTrail {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A paste of hundreds of rows is recorded by its digest; a person's typing cell by cell. */
  private static final int TOLD_ROWS = 50;

  private final Trail trail;
  private final SecretBox box;

  GridTrail(Trail trail, SecretBox box) {
    this.trail = trail;
    this.box = box;
  }

  /**
   * A changed row: without before it is new, without after taken out, without both it came back.
   */
  record Changed(
      String name, int ordinal, @Nullable DeclaredRow before, @Nullable JudgedRow after) {

    String label() {
      return ordinal == 0 ? name : "第 " + ordinal + " 号 " + name;
    }
  }

  void record(Assignment of, List<Changed> changes, Actor by) {
    Map<String, Object> before = new LinkedHashMap<>();
    Map<String, Object> after = new LinkedHashMap<>();
    after.put("digest", digest(changes));
    if (changes.size() <= TOLD_ROWS) {
      changes.forEach(change -> tell(change, before, after));
    }
    trail.record(
        of,
        "inventory.grid.saved",
        summary(changes),
        by,
        before.isEmpty() ? null : JSON.writeValueAsString(before),
        JSON.writeValueAsString(after));
  }

  private static void tell(Changed change, Map<String, Object> before, Map<String, Object> after) {
    ObjectNode old = docOf(change.before() == null ? null : change.before().doc());
    ObjectNode now = docOf(change.after() == null ? null : change.after().doc());
    for (String key : List.copyOf(old.propertyNames())) {
      if (same(old.get(key), now.get(key))) {
        old.remove(key);
        now.remove(key);
      }
    }
    if (!old.isEmpty()) {
      before.put(change.label(), old);
    }
    if (!now.isEmpty()) {
      after.put(change.label(), now);
    }
  }

  /** A secret is sealed differently each time; its blind index tells whether it is the same. */
  private static boolean same(JsonNode before, @Nullable JsonNode after) {
    return before.equals(after)
        || (after != null && before.has("h") && before.get("h").equals(after.get("h")));
  }

  private static ObjectNode docOf(@Nullable String doc) {
    return doc == null ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(doc);
  }

  private String digest(List<Changed> changes) {
    var all = new ByteArrayOutputStream();
    for (Changed change : changes) {
      all.writeBytes(change.after() == null ? new byte[] {0} : change.after().digest());
    }
    return HexFormat.of().formatHex(box.mac("rows", all.toByteArray()));
  }

  private static String summary(List<Changed> changes) {
    long added = changes.stream().filter(c -> c.before() == null && c.after() != null).count();
    long ended = changes.stream().filter(c -> c.before() != null && c.after() == null).count();
    long back = changes.stream().filter(c -> c.before() == null && c.after() == null).count();
    long changed = changes.size() - added - ended - back;
    return "在表格中填报：新增 %d 行，修改 %d 行，删除 %d 行".formatted(added, changed, ended)
        + (back == 0 ? "" : "，恢复 " + back + " 行");
  }
}
