package cn.sanzi.inventory.campaign;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.platform.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns over HTTP. */
@RestController
@RequestMapping("/api/inventory/campaigns")
@Allowed({
  Role.CLERK,
  Role.HEAD,
  Role.PARENT_REVIEWER,
  Role.GROUP_REVIEWER,
  Role.OFFICE,
  Role.LEADER,
  Role.AUDITOR
})
class CampaignController {

  private final Campaigns campaigns;
  private final VersionMoves moves;
  private final CampaignStore store;
  private final WorkingDays workingDays;
  private final Clock clock;

  CampaignController(
      Campaigns campaigns,
      VersionMoves moves,
      CampaignStore store,
      WorkingDays workingDays,
      Clock clock) {
    this.campaigns = campaigns;
    this.moves = moves;
    this.store = store;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  record Line(
      UUID id,
      String name,
      LocalDate baseDate,
      LocalDate due,
      int workingDaysLeft,
      boolean calendarPublished,
      List<String> kinds) {}

  record OpenRequest(String name, LocalDate baseDate, LocalDate due, List<String> kinds) {}

  record Opened(UUID id) {}

  record RolledOut(int added) {}

  record PinRequest(int version) {}

  record Moving(UUID jobId) {}

  @GetMapping
  List<Line> list(Reader reader) {
    LocalDate today = LocalDate.now(clock);
    return store.list().stream()
        .map(campaign ->
            new Line(
                campaign.id(),
                campaign.name(),
                campaign.baseDate(),
                campaign.due(),
                workingDays.between(today, campaign.due()),
                workingDays.isPublished(campaign.due().getYear()),
                campaign.kinds().keySet().stream().sorted().toList()))
        .toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed(Role.OFFICE)
  Opened open(@RequestBody OpenRequest request, Reader reader) {
    return new Opened(
        campaigns.open(
            request.name(), request.baseDate(), request.due(), request.kinds(), reader.actor()));
  }

  @PostMapping("/{id}/roll-out")
  @Allowed(Role.OFFICE)
  RolledOut rollOut(@PathVariable UUID id, Reader reader) {
    return new RolledOut(campaigns.rollOutAgain(id, reader.actor()));
  }

  /** Moves what is still with clerks to the version in force; what was handed in keeps its own. */
  @PostMapping("/{id}/kinds/{kind}/version")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Allowed(Role.OFFICE)
  Moving move(
      @PathVariable UUID id,
      @PathVariable String kind,
      @RequestBody PinRequest request,
      Reader reader) {
    return new Moving(
        moves.to(id, KindCode.parse(kind), request.version(), reader.actor()).value());
  }
}
