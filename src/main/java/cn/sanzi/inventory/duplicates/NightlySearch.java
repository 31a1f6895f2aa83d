package cn.sanzi.inventory.duplicates;

import cn.sanzi.jobs.Jobs;
import cn.sanzi.shared.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Searches every night, when nobody is kept waiting by it; reviewers start one by hand between. */
@Component
class NightlySearch {

  private final Jobs jobs;

  NightlySearch(Jobs jobs) {
    this.jobs = jobs;
  }

  @Scheduled(cron = "0 30 1 * * *", zone = "Asia/Shanghai")
  void begin() {
    DuplicateSearch.enqueue(jobs, Actor.system("nightly search for duplicates"));
  }
}
