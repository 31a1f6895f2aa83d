package cn.sanzi.inventory.declaring;

import cn.sanzi.register.AssetId;
import cn.sanzi.register.AssetPapers;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers of an asset are those of the row that it was declared with, and of its batch. */
@Component
class DeclaredPapers implements AssetPapers {

  private final JdbcClient jdbc;

  DeclaredPapers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<AssetPaper> papers(UUID assignmentId, AssetId asset) {
    return jdbc.sql(
            """
            select p.id, p.name, p.size from inventory.paper p
            join inventory.assignment a on a.region_id = p.region_id and a.id = p.assignment_id
            where a.id = :assignment and (p.row_id = :row or p.row_id is null)
              and p.removed_at is null
            order by p.row_id nulls last, p.added_at
            """)
        .param("assignment", assignmentId)
        .param("row", asset.value())
        .query((row, n) -> {
          UUID id = row.getObject("id", UUID.class);
          return new AssetPaper(
              id, row.getString("name"), row.getLong("size"), "/api/inventory/papers/" + id);
        })
        .list();
  }
}
