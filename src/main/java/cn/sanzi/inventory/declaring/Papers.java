package cn.sanzi.inventory.declaring;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Scope;
import cn.sanzi.access.ScopeSql;
import cn.sanzi.files.FileId;
import cn.sanzi.files.FileStore;
import cn.sanzi.files.StoredFile;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers that prove what is declared, of single rows or of the whole batch (佐证材料). */
@Service
class Papers {

  /** 单个≤20MB, as the trade's catalogue says of COM_51. */
  private static final long LARGEST = 20L << 20;

  private static final Set<String> ALLOWED =
      Set.of("application/pdf", "image/jpeg", "image/png", "application/ofd");

  private final Assignments assignments;
  private final FileStore files;
  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;
  private final Trail trail;

  Papers(
      Assignments assignments,
      FileStore files,
      JdbcClient jdbc,
      Ids ids,
      Clock clock,
      Trail trail) {
    this.assignments = assignments;
    this.files = files;
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
    this.trail = trail;
  }

  /** A paper. */
  public record Paper(UUID id, FileId file, String name, long size) {}

  /** Keeps a file for {@link #attach}; refused when it is no document or picture. */
  StoredFile keep(AssignmentId id, InputStream content, String name, Reader reader)
      throws IOException {
    Assignments.requireClerk(assignments.get(id, reader.scope()), reader);
    StoredFile file = files.put(content, name, "paper", LARGEST, reader.actor());
    if (!ALLOWED.contains(file.mediaType())) {
      throw new Refused(
          new InventoryRefusal(
              Reason.BAD_PAPER, "「" + file.name() + "」不是可作佐证的文件，请上传 PDF、OFD、JPG 或 PNG。"));
    }
    return file;
  }

  /** Hangs files on rows, or on the batch when no row is named. */
  @Transactional
  public void attach(AssignmentId id, List<StoredFile> kept, List<UUID> rowIds, Reader reader) {
    Assignment assignment = assignments.lockForClerk(id, reader);
    for (StoredFile file : kept) {
      if (rowIds.isEmpty()) {
        insert(assignment, null, file, reader);
      }
      for (UUID rowId : rowIds) {
        insert(assignment, rowId, file, reader);
      }
    }
    assignments.touch(assignment, reader.actor().account());
    String to = rowIds.isEmpty() ? "整表" : rowIds.size() + " 行";
    trail.record(
        assignment,
        "inventory.paper.added",
        "为" + to + "添加材料 " + kept.size() + " 份",
        reader.actor());
  }

  private void insert(Assignment assignment, @Nullable UUID rowId, StoredFile file, Reader reader) {
    jdbc.sql(
            """
            insert into inventory.paper (region_id, assignment_id, id, row_id, file_id, name, size,
              added_by, added_at)
            values (:region, :assignment, :id, :row, :file, :name, :size, :by, :at)
            """)
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value())
        .param("id", ids.next())
        .param("row", rowId)
        .param("file", file.id().value())
        .param("name", file.name())
        .param("size", file.size())
        .param("by", reader.actor().account().value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Where a paper hangs and what it is. */
  record Hung(AssignmentId assignment, Paper paper) {}

  Hung get(UUID paperId, Scope scope) {
    var reach = ScopeSql.of(scope, "a");
    return jdbc.sql(
            """
            select p.* from inventory.paper p
            join inventory.assignment a on a.region_id = p.region_id and a.id = p.assignment_id
            where p.id = :id and p.removed_at is null and %s
            """
                .formatted(reach.anyOf()))
        .param("id", paperId)
        .params(reach.parameters())
        .query((row, n) ->
            new Hung(
                new AssignmentId(row.getObject("assignment_id", UUID.class)),
                new Paper(
                    row.getObject("id", UUID.class),
                    new FileId(row.getObject("file_id", UUID.class)),
                    row.getString("name"),
                    row.getLong("size"))))
        .optional()
        .orElseThrow(
            () -> new Refused(new InventoryRefusal(Reason.NO_SUCH_PAPER, "没有这份材料，或不在您的权限范围内。")));
  }

  @Transactional
  public void remove(UUID paperId, Reader reader) {
    Hung hung = get(paperId, reader.scope());
    Assignment assignment = assignments.lockForClerk(hung.assignment(), reader);
    jdbc.sql(
            """
            update inventory.paper set removed_at = :at
            where region_id = :region and assignment_id = :assignment and id = :id
              and removed_at is null
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value())
        .param("id", paperId)
        .update();
    assignments.touch(assignment, reader.actor().account());
    trail.record(
        assignment, "inventory.paper.removed", "移除材料「" + hung.paper().name() + "」", reader.actor());
  }

  /** Papers of one row, or of the batch for null, within the assignment's scope as it was read. */
  public List<Paper> list(Assignment assignment, @Nullable UUID rowId) {
    return jdbc.sql(
            """
            select * from inventory.paper
            where region_id = :region and assignment_id = :assignment and removed_at is null
              and row_id is not distinct from cast(:row as uuid) order by added_at
            """)
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value())
        .param("row", rowId)
        .query((row, n) ->
            new Paper(
                row.getObject("id", UUID.class),
                new FileId(row.getObject("file_id", UUID.class)),
                row.getString("name"),
                row.getLong("size")))
        .list();
  }
}
