package cn.sanzi.reporting.bulletin;

import cn.sanzi.inventory.TableStage;
import cn.sanzi.reporting.bulletin.Bulletin.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bulletins and their frozen rows in the database. */
@Repository
class BulletinStore {

  private static final int AT_ONCE = 1000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  BulletinStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  void insert(Bulletin b) {
    bound(
            """
            insert into reporting.bulletin (id, campaign_id, campaign_name, region_id, day, due, state,
              rev, title, addressee, lead, demand, signatory, as_of, digest, changed_by, changed_at)
            values (:id, :campaign, :campaignName, :region, :day, :due, 'DRAFT', :rev, :title,
              :addressee, :lead, :demand, :signatory, :asOf, :digest, :by, :at)
            """,
            b)
        .update();
  }

  /** Writes what may have changed; says whether nobody was there in between. */
  boolean update(Bulletin b) {
    return bound(
                """
                update reporting.bulletin set title = :title, addressee = :addressee, lead = :lead,
                  demand = :demand, signatory = :signatory, as_of = :asOf, digest = :digest,
                  rev = :rev, changed_by = :by, changed_at = :at,
                  state = case when cast(:issuedBy as text) is null then 'DRAFT' else 'ISSUED' end,
                  issued_by = :issuedBy, issued_at = :issuedAt
                where id = :id and rev = :rev - 1 and state = 'DRAFT'
                """,
                b)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec bound(String sql, Bulletin b) {
    Words words = b.words();
    Instant issuedAt = b.issuedAt();
    return jdbc.sql(sql)
        .param("id", b.id())
        .param("campaign", b.campaign())
        .param("campaignName", b.campaignName())
        .param("region", b.region())
        .param("day", b.day())
        .param("due", b.due())
        .param("rev", b.rev())
        .param("title", words.title())
        .param("addressee", words.addressee())
        .param("lead", words.lead())
        .param("demand", words.demand())
        .param("signatory", words.signatory())
        .param("asOf", b.asOf().atOffset(ZoneOffset.UTC))
        .param("digest", b.digest())
        .param("by", b.changedBy())
        .param("at", b.changedAt().atOffset(ZoneOffset.UTC))
        .param("issuedBy", b.issuedBy())
        .param("issuedAt", issuedAt == null ? null : issuedAt.atOffset(ZoneOffset.UTC));
  }

  void replaceRows(UUID id, List<BulletinRow> rows) {
    jdbc.sql("delete from reporting.bulletin_row where bulletin_id = :id").param("id", id).update();
    var values = new ArrayList<Object[]>(rows.size());
    for (BulletinRow row : rows) {
      values.add(
          new Object[] {
            id,
            values.size(),
            row.assignment(),
            row.region(),
            row.regionName(),
            row.unit(),
            row.unitName(),
            row.group(),
            row.groupName(),
            row.kind(),
            row.kindName(),
            row.stage().name(),
            row.due(),
            row.handedIn(),
            row.overdue(),
            row.lateDays()
          });
    }
    for (int i = 0; i < values.size(); i += AT_ONCE) {
      batches.batchUpdate(
          """
          insert into reporting.bulletin_row (bulletin_id, seq, assignment_id, region_id, region_name,
            unit_id, unit_name, group_no, group_name, kind, kind_name, stage, due, handed_in, overdue,
            late_days) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          values.subList(i, Math.min(values.size(), i + AT_ONCE)));
    }
  }

  List<BulletinRow> rows(UUID id) {
    return jdbc.sql("select * from reporting.bulletin_row where bulletin_id = :id order by seq")
        .param("id", id)
        .query((row, n) ->
            new BulletinRow(
                row.getObject("assignment_id", UUID.class),
                row.getInt("region_id"),
                row.getString("region_name"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getInt("group_no"),
                row.getString("group_name"),
                row.getString("kind"),
                row.getString("kind_name"),
                TableStage.valueOf(row.getString("stage")),
                row.getObject("due", LocalDate.class),
                row.getBoolean("handed_in"),
                row.getBoolean("overdue"),
                row.getInt("late_days")))
        .list();
  }

  Optional<Bulletin> find(UUID id) {
    return jdbc.sql("select * from reporting.bulletin where id = :id")
        .param("id", id)
        .query(BulletinStore::bulletin)
        .optional();
  }

  Optional<Bulletin> findDraft(UUID campaign, LocalDate day, @Nullable Integer region) {
    return jdbc.sql(
            """
            select * from reporting.bulletin where campaign_id = :campaign and day = :day
              and region_id is not distinct from cast(:region as integer) and state = 'DRAFT'
            """)
        .param("campaign", campaign)
        .param("day", day)
        .param("region", region)
        .query(BulletinStore::bulletin)
        .optional();
  }

  /** The newest first. */
  List<Bulletin> list() {
    return jdbc.sql("select * from reporting.bulletin order by day desc, changed_at desc")
        .query(BulletinStore::bulletin)
        .list();
  }

  private static Bulletin bulletin(ResultSet row, int n) throws SQLException {
    OffsetDateTime issued = row.getObject("issued_at", OffsetDateTime.class);
    int region = row.getInt("region_id");
    @Nullable Integer regionId = row.wasNull() ? null : region;
    @Nullable Instant issuedAt = issued == null ? null : issued.toInstant();
    return new Bulletin(
        row.getObject("id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getString("campaign_name"),
        regionId,
        row.getObject("day", LocalDate.class),
        row.getObject("due", LocalDate.class),
        row.getString("state").equals("ISSUED"),
        row.getInt("rev"),
        new Words(
            row.getString("title"),
            row.getString("addressee"),
            row.getString("lead"),
            row.getString("demand"),
            row.getString("signatory")),
        row.getObject("as_of", OffsetDateTime.class).toInstant(),
        row.getString("digest"),
        row.getString("changed_by"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("issued_by"),
        issuedAt);
  }
}
