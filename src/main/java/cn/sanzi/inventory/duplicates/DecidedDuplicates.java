package cn.sanzi.inventory.duplicates;

import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.shared.Refused;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people said is one thing does not come into the register twice. */
@Component
public class DecidedDuplicates {

  private static final int NAMED = 5;

  private final JdbcClient jdbc;

  DecidedDuplicates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Twice(String name, String number) {}

  /** Refuses the submission at hand while it holds what is in the register under another card. */
  public void requireNone(Assignment assignment) {
    List<Twice> twice =
        jdbc.sql(
                """
                select r.name, c.number
                from inventory.declared_row r
                join inventory.duplicate_pair p on p.state = 'SAME' and r.row_id in (p.one_id, p.other_id)
                join register.card_face c
                  on c.asset_id = case when p.one_id = r.row_id then p.other_id else p.one_id end
                  and c.region_id = case when p.one_id = r.row_id then p.other_region else p.one_region end
                where r.region_id = :region and r.assignment_id = :assignment
                  and r.from_submission <= :no and (r.to_submission is null or r.to_submission > :no)
                  and not exists (select from register.card_face own
                    where own.region_id = r.region_id and own.asset_id = r.row_id)
                order by r.ordinal limit 1000
                """)
            .param("region", assignment.region().value())
            .param("assignment", assignment.id().value())
            .param("no", assignment.submissionNo())
            .query(Twice.class)
            .list();
    if (!twice.isEmpty()) {
      throw new Refused(
          new InventoryRefusal(
              Reason.DECIDED_DUPLICATE, sentence(twice), null, Map.of("rows", twice)));
    }
  }

  private static String sentence(List<Twice> twice) {
    List<String> named =
        twice.stream()
            .limit(NAMED)
            .map(one -> "「" + one.name() + "」（已入库 " + one.number() + "）")
            .toList();
    return "有 %d 行经认定与已入库资产是同一项：%s%s。请退回填报单位删去这些行；认定有误的，先改认定。"
        .formatted(twice.size(), String.join("、", named), twice.size() > NAMED ? " 等" : "");
  }
}
