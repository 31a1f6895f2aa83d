package cn.sanzi.inventory.campaign;

import cn.sanzi.platform.Settings;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * In a demonstration: the campaign of the two plans, open from the first start on. Base date and
 * deadline are those of 总体方案 §3(2)1 and 工作方案 §1, §3(2).
 */
@Component
@Order(DemoCampaign.AFTER_ORGANIZATION)
class DemoCampaign implements ApplicationRunner {

  static final int AFTER_ORGANIZATION = 1000;

  private static final Actor DEMO = new Actor(new AccountId(new UUID(0, 0)), "演示数据", "demo");

  private final Settings settings;
  private final CampaignStore store;
  private final Campaigns campaigns;

  DemoCampaign(Settings settings, CampaignStore store, Campaigns campaigns) {
    this.settings = settings;
    this.store = store;
    this.campaigns = campaigns;
  }

  @Override
  public void run(ApplicationArguments args) {
    if (settings.demo() && store.list().isEmpty()) {
      campaigns.open(
          "2024年基准日国有“三资”清查",
          LocalDate.of(2024, 12, 31),
          LocalDate.of(2025, 5, 20),
          List.of("FW", "ZH", "XZ"),
          DEMO);
    }
  }
}
