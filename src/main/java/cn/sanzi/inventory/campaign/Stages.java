package cn.sanzi.inventory.campaign;

import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Stages of a campaign with their days (清查阶段): those of the two plans until the office sets others.
 */
@Service
class Stages {

  private static final int MOST = 30;

  private final CampaignStore campaigns;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final List<Planned> planned;

  Stages(CampaignStore campaigns, JdbcClient jdbc, Audit audit) {
    this.campaigns = campaigns;
    this.jdbc = jdbc;
    this.audit = audit;
    this.planned = read();
  }

  /** A stage as the plans have it, so many years after the base date's. */
  private record Planned(String name, int year, String day, String source) {

    CampaignStage in(int baseYear) {
      return new CampaignStage(name, LocalDate.parse(baseYear + year + "-" + day), source);
    }
  }

  /**
   * A stage of a campaign.
   *
   * @param source where its day was taken from
   */
  record CampaignStage(String name, @Nullable LocalDate due, String source) {}

  record CampaignStages(int rev, List<CampaignStage> stages) {}

  private static List<Planned> read() {
    try (InputStream file =
        Objects.requireNonNull(Stages.class.getResourceAsStream("/inventory/stages.yaml"))) {
      return new YAMLMapper().readValue(file, new TypeReference<List<Planned>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CampaignStages of(UUID campaign) {
    List<CampaignStage> stored =
        jdbc.sql(
                """
                select name, due, source from inventory.campaign_stage
                where campaign_id = :campaign order by seq
                """)
            .param("campaign", campaign)
            .query((row, n) ->
                new CampaignStage(
                    row.getString("name"),
                    row.getObject("due", LocalDate.class),
                    row.getString("source")))
            .list();
    int year = campaigns.get(campaign).baseDate().getYear();
    return new CampaignStages(
        rev(campaign),
        stored.isEmpty() ? planned.stream().map(one -> one.in(year)).toList() : stored);
  }

  /** Replaces them all; refused when somebody was there in between. */
  @Transactional
  void set(UUID campaign, int rev, List<CampaignStage> stages, Actor by) {
    require(!stages.isEmpty() && stages.size() <= MOST, "请保留 1 至 " + MOST + " 个阶段。");
    require(
        stages.stream().noneMatch(one -> one.name().isBlank() || one.source().isBlank()),
        "每个阶段都要有名称和依据。");
    Campaign of = campaigns.get(campaign);
    if (rev != rev(campaign) || !advance(campaign, rev)) {
      throw new Refused(new InventoryRefusal(Reason.CHANGED_SINCE, "阶段安排刚刚有人改过，请刷新看过之后再改。"));
    }
    jdbc.sql("delete from inventory.campaign_stage where campaign_id = :campaign")
        .param("campaign", campaign)
        .update();
    for (int i = 0; i < stages.size(); i++) {
      CampaignStage stage = stages.get(i);
      jdbc.sql(
              """
              insert into inventory.campaign_stage (campaign_id, seq, name, due, source)
              values (:campaign, :seq, :name, :due, :source)
              """)
          .param("campaign", campaign)
          .param("seq", i)
          .param("name", stage.name().strip())
          .param("due", stage.due())
          .param("source", stage.source().strip())
          .update();
    }
    audit.record(
        new AuditEntry(
            by,
            "inventory.campaign.stages-set",
            "campaign",
            campaign.toString(),
            null,
            null,
            "调整清查任务「" + of.name() + "」的阶段安排，共 " + stages.size() + " 个阶段",
            null,
            null));
  }

  private int rev(UUID campaign) {
    return jdbc.sql("select rev from inventory.campaign where id = :id")
        .param("id", campaign)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private boolean advance(UUID campaign, int rev) {
    return jdbc.sql("update inventory.campaign set rev = rev + 1 where id = :id and rev = :rev")
            .param("id", campaign)
            .param("rev", rev)
            .update()
        == 1;
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new Refused(new InventoryRefusal(Reason.BAD_CAMPAIGN, sentence, "stages", Map.of()));
    }
  }
}
