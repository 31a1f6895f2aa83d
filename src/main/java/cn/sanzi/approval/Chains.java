package cn.sanzi.approval;

import cn.sanzi.access.Role;
import cn.sanzi.approval.Flows.StoredFlow;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Region;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which stages a new case goes through: the chain in effect for its jurisdiction, without those
 * that do not concern its unit.
 */
@Component
class Chains {

  private static final String COUNTY = ".county";

  private final Flows flows;
  private final ParentRules parents;
  private final Organization organization;
  private final Clock clock;

  Chains(Flows flows, ParentRules parents, Organization organization, Clock clock) {
    this.flows = flows;
    this.parents = parents;
    this.organization = organization;
    this.clock = clock;
  }

  StoredFlow forCase(NewCase c) {
    Instant now = clock.instant();
    StoredFlow flow =
        countys(c, now)
            .or(() -> flows.findInEffect(c.flow(), now))
            .orElseThrow(() -> new IllegalStateException("No flow " + c.flow()));
    boolean reviewed = parents.reviews(organization.unit(c.unit()), LocalDate.now(clock));
    List<Stage> stages =
        flow.stages().stream()
            .filter(stage -> reviewed || stage.role() != Role.PARENT_REVIEWER)
            .toList();
    return new StoredFlow(flow.key(), flow.version(), stages);
  }

  private Optional<StoredFlow> countys(NewCase c, Instant now) {
    boolean county = organization.region(c.region()).level() == Region.Level.COUNTY;
    return county ? flows.findInEffect(c.flow() + COUNTY, now) : Optional.empty();
  }
}
