package cn.sanzi.inventory.campaign;

import cn.sanzi.platform.Settings;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a demonstration: the campaign of the two plans, open from the first start on. */
@Component
@Order(DemoCampaign.AFTER_ORGANIZATION)
class DemoCampaign implements ApplicationRunner {

  static final int AFTER_ORGANIZATION = 1000;

  private static final Actor DEMO = new Actor(new AccountId(new UUID(0, 0)), "演示数据", "demo");

  private final Settings settings;
  private final String size;
  private final CampaignStore store;
  private final Campaigns campaigns;

  DemoCampaign(
      Settings settings,
      @Value("${sanzi.demo-size:}") String size,
      CampaignStore store,
      Campaigns campaigns) {
    this.settings = settings;
    this.size = size;
    this.store = store;
    this.campaigns = campaigns;
  }

  @Override
  public void run(ApplicationArguments args) {
    // A demonstration of a size opens its own, over all kinds.
    if (settings.demo() && size.isEmpty() && store.list().isEmpty()) {
      campaigns.openDemonstration(List.of("FW", "ZH", "XZ"), DEMO);
    }
  }
}
