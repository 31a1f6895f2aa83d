package cn.sanzi.inventory.review;

import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.duplicates.DecidedDuplicates;
import cn.sanzi.register.Cards;
import cn.sanzi.register.ChangeSetId;
import cn.sanzi.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An accepted submission becomes asset cards, set-wise and in the transaction of the last
 * signature.
 */
@Component
class Acceptance {

  private final DecidedDuplicates duplicates;
  private final Cards cards;
  private final JdbcClient jdbc;

  Acceptance(DecidedDuplicates duplicates, Cards cards, JdbcClient jdbc) {
    this.duplicates = duplicates;
    this.cards = cards;
    this.jdbc = jdbc;
  }

  Cards.ChangeReport accept(Assignment assignment, String cause, Actor by, Cards.Steps steps) {
    duplicates.requireNone(assignment);
    ChangeSetId set = cards.open();
    addChanged(set, assignment);
    addGone(set, assignment);
    return cards.apply(set, cause, by, steps);
  }

  /** Rows of the submission that the one accepted before did not hold in this version. */
  private void addChanged(ChangeSetId set, Assignment assignment) {
    bind(
            """
            insert into register.change_row (change_set, region_id, asset_id, gone, kind, kind_version,
              unit_id, group_no, name, place_code, address, use_status, title_status, area,
              original_value, net_value, balance, increment, key_digest, doc, digest,
              assignment_id, submission_no)
            select :set, r.region_id, r.row_id, false, :kind, :version, :unit, :group, r.name,
              r.place_code, r.address, r.use_status, r.title_status, r.area, r.original_value,
              r.net_value, r.balance, r.increment, r.key_digest, r.doc, r.digest, r.assignment_id, :no
            from inventory.declared_row r
            where r.region_id = :region and r.assignment_id = :assignment
              and r.from_submission <= :no and r.from_submission > :accepted
              and (r.to_submission is null or r.to_submission > :no)
            """,
            set,
            assignment)
        .update();
  }

  /** Rows that the one accepted before held and this one does not. */
  private void addGone(ChangeSetId set, Assignment assignment) {
    bind(
            """
            insert into register.change_row (change_set, region_id, asset_id, gone, kind, kind_version,
              unit_id, group_no, name, doc, digest, assignment_id, submission_no)
            select :set, r.region_id, r.row_id, true, :kind, :version, :unit, :group, r.name,
              r.doc, r.digest, r.assignment_id, :no
            from inventory.declared_row r
            where r.region_id = :region and r.assignment_id = :assignment
              and r.from_submission <= :accepted
              and r.to_submission > :accepted and r.to_submission <= :no
              and not exists (select 1 from inventory.declared_row n
                where n.region_id = r.region_id and n.assignment_id = r.assignment_id
                  and n.row_id = r.row_id and n.from_submission <= :no
                  and (n.to_submission is null or n.to_submission > :no))
            """,
            set,
            assignment)
        .update();
  }

  private JdbcClient.StatementSpec bind(String sql, ChangeSetId set, Assignment assignment) {
    return jdbc.sql(sql)
        .param("set", set.value())
        .param("region", assignment.region().value())
        .param("assignment", assignment.id().value())
        .param("kind", assignment.kind().value())
        .param("version", assignment.kindVersion())
        .param("unit", assignment.unit().value())
        .param("group", assignment.group().value())
        .param("no", assignment.submissionNo())
        .param("accepted", assignment.acceptedNo());
  }
}
