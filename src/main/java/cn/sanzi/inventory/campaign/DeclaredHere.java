package cn.sanzi.inventory.campaign;

import cn.sanzi.catalog.HeldRows;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Unit;
import cn.sanzi.organization.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declared rows, for whoever changes the catalogue: live ones, and accepted ones as they stand in
 * the register.
 */
@Component
class DeclaredHere implements HeldRows {

  private static final int AT_ONCE = 500;

  private static final String ACCEPTED =
      """
      (a.accepted_no > 0 and r.from_submission <= a.accepted_no
        and (r.to_submission is null or r.to_submission > a.accepted_no))
      """;

  private static final String ROWS =
      """
      from inventory.declared_row r
      join inventory.assignment a on a.region_id = r.region_id and a.id = r.assignment_id
      join inventory.campaign c on c.id = a.campaign_id
      where a.kind = :kind and (r.to_submission is null or %s)
      """
          .formatted(ACCEPTED);

  private final JdbcClient jdbc;
  private final Organization organization;
  private final Clock clock;

  DeclaredHere(JdbcClient jdbc, Organization organization, Clock clock) {
    this.jdbc = jdbc;
    this.organization = organization;
    this.clock = clock;
  }

  private record Held(String doc, UUID unit, LocalDate baseDate, boolean card) {}

  @Override
  public long countRows(KindCode kind) {
    return jdbc.sql("select count(*) " + ROWS)
        .param("kind", kind.value())
        .query(Long.class)
        .single();
  }

  @Override
  @Transactional(readOnly = true)
  public void walk(KindCode kind, Visitor visitor) {
    LocalDate today = LocalDate.now(clock);
    try (Stream<Held> rows =
        jdbc
            .sql(
                "select r.doc::text, a.unit_id, c.base_date, %s as card %s"
                    .formatted(ACCEPTED, ROWS))
            .withFetchSize(AT_ONCE)
            .param("kind", kind.value())
            .query((row, n) ->
                new Held(
                    row.getString(1),
                    row.getObject(2, UUID.class),
                    row.getObject(3, LocalDate.class),
                    row.getBoolean(4)))
            .stream()) {
      var each = rows.iterator();
      boolean more = true;
      while (more && each.hasNext()) {
        Held held = each.next();
        Unit unit = organization.unit(new UnitId(held.unit));
        more =
            visitor.see(
                held.doc, new Judging(held.baseDate, today, unit.name(), unit.type()), held.card);
      }
    }
  }

  @Override
  public List<Running> running(KindCode kind) {
    return jdbc.sql(
            """
            select c.id, c.name, c.due, (c.kinds ->> :kind)::integer as version,
              (select count(*) from inventory.assignment a
               where a.campaign_id = c.id and a.kind = :kind
                 and a.state in ('OPEN', 'RETURNED'))::integer as open
            from inventory.campaign c
            where jsonb_exists(c.kinds, :kind) and exists (
              select 1 from inventory.assignment a
              where a.campaign_id = c.id and a.kind = :kind and a.state <> 'ACCEPTED')
            order by c.opened_at desc
            """)
        .param("kind", kind.value())
        .query((row, n) ->
            new Running(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("due", LocalDate.class),
                row.getInt("version"),
                row.getInt("open")))
        .list();
  }
}
