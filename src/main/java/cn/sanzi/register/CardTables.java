package cn.sanzi.register;

import cn.sanzi.register.Cards.ChangeReport;
import cn.sanzi.shared.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes a change set to the tables of cards, versions and sums. The steps' order is the caller's.
 */
@Repository
class CardTables {

  private final JdbcClient jdbc;

  CardTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long rowsOf(ChangeSetId set) {
    return jdbc.sql("select count(*) from register.change_row where change_set = :set")
        .param("set", set.value())
        .query(Long.class)
        .single();
  }

  /**
   * In id order, so that two sets over the same assets wait for each other instead of for ever.
   * Locked are their places in the locator, which closed assets have too.
   */
  void lockOld(ChangeSetId set) {
    jdbc.sql(
            """
            with locked as (
                select 1
                from register.change_row r
                join register.asset a on a.asset_id = r.asset_id
                where r.change_set = :set
                order by r.asset_id
                for update of a)
            select count(*) from locked
            """)
        .param("set", set.value())
        .query(Long.class)
        .single();
  }

  ChangeReport measure(ChangeSetId set) {
    return jdbc.sql(
            """
            select count(*) filter (where act = 'OPEN') as opened,
                   count(*) filter (where act = 'CHANGE') as changed,
                   count(*) filter (where act = 'NONE') as unchanged,
                   count(*) filter (where act = 'CLOSE') as closed
            from register.change where change_set = :set
            """)
        .param("set", set.value())
        .query(ChangeReport.class)
        .single();
  }

  /** New minus old, before the old are overwritten. */
  void addDifferences(ChangeSetId set) {
    jdbc.sql(
            """
            insert into register.summary_delta
                (region_id, unit_id, kind, group_no, use_status, title_status, increment,
                 count, area, original_value, net_value, balance)
            select region_id, unit_id, kind, group_no, use_status, title_status, increment, sum(sign),
                   coalesce(sum(sign * area), 0), coalesce(sum(sign * original_value), 0),
                   coalesce(sum(sign * net_value), 0), coalesce(sum(sign * balance), 0)
            from (
                select 1 as sign, region_id, unit_id, kind, group_no,
                       coalesce(use_status, '') as use_status, coalesce(title_status, '') as title_status,
                       increment, area, original_value, net_value, balance
                from register.change
                where change_set = :set and act in ('OPEN', 'CHANGE')
                union all
                select -1, c.region_id, c.unit_id, c.kind, c.group_no, c.use_status, c.title_status,
                       c.increment, c.area, c.original_value, c.net_value, c.balance
                from register.change x
                join register.card c on c.region_id = x.region_id and c.asset_id = x.asset_id
                where x.change_set = :set and x.act in ('CHANGE', 'CLOSE')) d
            group by region_id, unit_id, kind, group_no, use_status, title_status, increment
            having sum(sign) <> 0 or sum(sign * area) <> 0 or sum(sign * original_value) <> 0
                or sum(sign * net_value) <> 0 or sum(sign * balance) <> 0
            """)
        .param("set", set.value())
        .update();
  }

  /**
   * A version for every card that changes; a closed card's last one says so and has no document.
   */
  void appendVersions(ChangeSetId set, String cause, Actor actor, Instant at) {
    jdbc.sql(
            """
            insert into register.card_version
                (region_id, asset_id, version, valid_from, closed, kind, kind_version, unit_id, group_no,
                 cause, by_id, by_name, assignment_id, submission_no, doc)
            select x.region_id, x.asset_id,
                   1 + coalesce(x.old_version, (select max(v.version) from register.card_version v
                        where v.region_id = x.region_id and v.asset_id = x.asset_id), 0),
                   :at, x.act = 'CLOSE', x.kind, x.kind_version, x.unit_id, x.group_no,
                   :cause, :byId, :byName, x.assignment_id, x.submission_no,
                   case when x.act <> 'CLOSE' then x.doc end
            from register.change x
            where x.change_set = :set and x.act <> 'NONE'
            """)
        .param("set", set.value())
        .param("at", utc(at))
        .param("cause", cause)
        .param("byId", actor.account().value())
        .param("byName", actor.name())
        .update();
  }

  void write(ChangeSetId set, ChangeReport report, Instant at) {
    if (report.opened() + report.changed() > 0) {
      extendStrata(set);
      queueForSearch(set);
    }
    if (report.changed() > 0) {
      change(set, at);
    }
    if (report.closed() > 0) {
      close(set);
    }
    if (report.opened() > 0) {
      insert(set, at);
    }
  }

  private void insert(ChangeSetId set, Instant at) {
    jdbc.sql(
            """
            insert into register.card
                (region_id, asset_id, number, kind, kind_version, unit_id, group_no, name, place_code, address,
                 use_status, title_status, area, original_value, net_value, balance, increment, key_digest,
                 digest, assignment_id, submission_no, version, changed_at)
            select x.region_id, x.asset_id, a.number, x.kind, x.kind_version, x.unit_id, x.group_no,
                   x.name, x.place_code, x.address,
                   coalesce(x.use_status, ''), coalesce(x.title_status, ''), x.area, x.original_value,
                   x.net_value, x.balance, x.increment, x.key_digest, x.digest, x.assignment_id, x.submission_no,
                   (select max(v.version) from register.card_version v
                        where v.region_id = x.region_id and v.asset_id = x.asset_id), :at
            from register.change x
            join register.asset a on a.asset_id = x.asset_id
            where x.change_set = :set and x.act = 'OPEN'
            """)
        .param("set", set.value())
        .param("at", utc(at))
        .update();
  }

  private void change(ChangeSetId set, Instant at) {
    jdbc.sql(
            """
            update register.card c
            set kind = x.kind, kind_version = x.kind_version, unit_id = x.unit_id, group_no = x.group_no,
                name = x.name, place_code = x.place_code, address = x.address,
                use_status = coalesce(x.use_status, ''), title_status = coalesce(x.title_status, ''),
                area = x.area, original_value = x.original_value, net_value = x.net_value,
                balance = x.balance, increment = x.increment, key_digest = x.key_digest, digest = x.digest,
                assignment_id = x.assignment_id, submission_no = x.submission_no,
                version = c.version + 1, changed_at = :at
            from register.change x
            where x.change_set = :set and x.act = 'CHANGE'
                and c.region_id = x.region_id and c.asset_id = x.asset_id
            """)
        .param("set", set.value())
        .param("at", utc(at))
        .update();
  }

  private void close(ChangeSetId set) {
    jdbc.sql(
            """
            with closed as (
                delete from register.card c
                using register.change_row r
                where r.change_set = :set and r.gone
                    and c.region_id = r.region_id and c.asset_id = r.asset_id
                returning c.region_id, c.asset_id)
            delete from register.card_text t
            using closed
            where t.region_id = closed.region_id and t.asset_id = closed.asset_id
            """)
        .param("set", set.value())
        .update();
  }

  private void extendStrata(ChangeSetId set) {
    jdbc.sql(
            """
            insert into register.stratum (kind, group_no, region_id)
            select distinct kind, group_no, region_id
            from register.change_row where change_set = :set and not gone
            order by kind, group_no, region_id
            on conflict do nothing
            """)
        .param("set", set.value())
        .update();
  }

  private void queueForSearch(ChangeSetId set) {
    jdbc.sql(
            """
            insert into register.card_unread (region_id, asset_id)
            select region_id, asset_id
            from register.change where change_set = :set and act in ('OPEN', 'CHANGE')
            """)
        .param("set", set.value())
        .update();
  }

  void empty(ChangeSetId set) {
    jdbc.sql("delete from register.change_row where change_set = :set")
        .param("set", set.value())
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
