package cn.sanzi.inventory.campaign;

import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Unit;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Campaigns in the database. */
@Repository
class CampaignStore {

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.builder().build();

  CampaignStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Campaign campaign, Actor by) {
    jdbc.sql(
            """
            insert into inventory.campaign (id, name, base_date, due, kinds, opened_at, opened_by)
            values (:id, :name, :base, :due, :kinds::jsonb, :at, :by)
            """)
        .param("id", campaign.id())
        .param("name", campaign.name())
        .param("base", campaign.baseDate())
        .param("due", campaign.due())
        .param("kinds", json.writeValueAsString(campaign.kinds()))
        .param("at", campaign.openedAt().atOffset(ZoneOffset.UTC))
        .param("by", by.account().value())
        .update();
  }

  /** Adds what a unit has to declare; says whether it was not there yet. */
  boolean addAssignment(
      UUID id, Campaign campaign, Unit unit, String kind, GroupNo group, Instant at) {
    return jdbc.sql(
                """
                insert into inventory.assignment (region_id, id, campaign_id, unit_id, kind,
                  kind_version, group_no, state, due, since)
                values (:region, :id, :campaign, :unit, :kind, :version, :group, 'OPEN', :due, :at)
                on conflict (region_id, campaign_id, unit_id, kind) do nothing
                """)
            .param("region", unit.region().value())
            .param("id", id)
            .param("campaign", campaign.id())
            .param("unit", unit.id().value())
            .param("kind", kind)
            .param("version", campaign.kinds().get(kind))
            .param("group", group.value())
            .param("due", campaign.due())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** A unit and a kind that need not be thought of any more. */
  record Given(UUID unit, String kind) {}

  /** What units have, and what was taken from them by hand. */
  Set<Given> given(UUID campaign) {
    return new HashSet<>(
        jdbc.sql(
                """
                select unit_id, kind from inventory.assignment where campaign_id = :campaign
                union all
                select unit_id, kind from inventory.exemption where campaign_id = :campaign
                """)
            .param("campaign", campaign)
            .query((row, n) -> new Given(row.getObject(1, UUID.class), row.getString(2)))
            .list());
  }

  void pin(UUID campaign, String kind, int version) {
    jdbc.sql(
            """
            update inventory.campaign set kinds = jsonb_set(kinds, array[:kind], to_jsonb(:version))
            where id = :id
            """)
        .param("kind", kind)
        .param("version", version)
        .param("id", campaign)
        .update();
  }

  List<Campaign> list() {
    return jdbc.sql("select * from inventory.campaign order by opened_at desc")
        .query(this::campaign)
        .list();
  }

  Campaign get(UUID id) {
    return jdbc.sql("select * from inventory.campaign where id = :id")
        .param("id", id)
        .query(this::campaign)
        .optional()
        .orElseThrow(() -> new Refused(new InventoryRefusal(Reason.NO_SUCH_CAMPAIGN, "没有这次清查任务。")));
  }

  private Campaign campaign(ResultSet row, int n) throws SQLException {
    return new Campaign(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getObject("base_date", LocalDate.class),
        row.getObject("due", LocalDate.class),
        json.readValue(row.getString("kinds"), new TypeReference<>() {}),
        row.getObject("opened_at", OffsetDateTime.class).toInstant());
  }
}
