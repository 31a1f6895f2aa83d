package cn.sanzi.inventory.campaign;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.UnitId;
import cn.sanzi.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the office does by hand with the tables and the days of a campaign. */
@RestController
@RequestMapping("/api/inventory/campaigns/{id}")
@Allowed({
  Role.CLERK,
  Role.HEAD,
  Role.PARENT_REVIEWER,
  Role.GROUP_REVIEWER,
  Role.OFFICE,
  Role.LEADER,
  Role.AUDITOR
})
class TableController {

  private final Campaigns campaigns;
  private final HandTables tables;
  private final Reopening reopening;
  private final ReopeningStore reopened;
  private final Stages stages;
  private final Organization organization;

  TableController(
      Campaigns campaigns,
      HandTables tables,
      Reopening reopening,
      ReopeningStore reopened,
      Stages stages,
      Organization organization) {
    this.campaigns = campaigns;
    this.tables = tables;
    this.reopening = reopening;
    this.reopened = reopened;
    this.stages = stages;
    this.organization = organization;
  }

  record MissingLine(UUID unitId, String unitName, String kind, int groupNo, String groupName) {}

  record AddRequest(UUID unitId, String kind, int groupNo, String reason) {}

  record AddedTable(UUID id) {}

  record RemoveRequest(String reason) {}

  record ReopenRequest(List<UUID> ids, LocalDate due, String reason) {}

  record ReopenedLine(
      UUID assignmentId,
      String unitName,
      String kind,
      LocalDate oldDue,
      LocalDate newDue,
      int lateDays,
      String reason,
      String by,
      Instant at) {}

  record StagesRequest(List<Stages.CampaignStage> stages) {}

  /** What rolling out again would add. */
  @GetMapping("/roll-out")
  @Allowed(Role.OFFICE)
  List<MissingLine> preview(@PathVariable UUID id, Reader reader) {
    return campaigns.missing(id).stream()
        .map(one ->
            new MissingLine(
                one.unit().id().value(),
                one.unit().name(),
                one.kind(),
                one.group().value(),
                organization.group(one.group()).name()))
        .toList();
  }

  @PostMapping("/tables")
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed(Role.OFFICE)
  AddedTable add(@PathVariable UUID id, @RequestBody AddRequest request, Reader reader) {
    return new AddedTable(
        tables.add(
            id,
            new UnitId(request.unitId()),
            request.kind(),
            new GroupNo(request.groupNo()),
            request.reason(),
            reader));
  }

  @PostMapping("/tables/{tableId}/remove")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(Role.OFFICE)
  void remove(
      @PathVariable UUID id,
      @PathVariable UUID tableId,
      @RequestBody RemoveRequest request,
      Reader reader) {
    tables.remove(id, tableId, request.reason(), reader);
  }

  @PostMapping("/reopenings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(Role.OFFICE)
  void reopen(@PathVariable UUID id, @RequestBody ReopenRequest request, Reader reader) {
    reopening.reopen(id, request.ids(), request.due(), request.reason(), reader);
  }

  @GetMapping("/reopenings")
  List<ReopenedLine> reopenings(@PathVariable UUID id, Reader reader) {
    return reopened.list(id, reader.scope()).stream()
        .map(one ->
            new ReopenedLine(
                one.assignment(),
                organization.unit(new UnitId(one.unit())).name(),
                one.kind(),
                one.oldDue(),
                one.newDue(),
                one.lateDays(),
                one.reason(),
                one.by(),
                one.at()))
        .toList();
  }

  @GetMapping("/stages")
  Stages.CampaignStages stages(@PathVariable UUID id, Reader reader) {
    return stages.of(id);
  }

  @PutMapping("/stages")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(Role.OFFICE)
  void set(
      @PathVariable UUID id,
      @RequestHeader("If-Match") String rev,
      @RequestBody StagesRequest request,
      Reader reader) {
    String digits = rev.replace("\"", "").strip();
    if (!digits.matches("\\d{1,9}")) {
      throw new Refused(new InventoryRefusal(Reason.CHANGED_SINCE, "缺少版本号，请刷新后再改。"));
    }
    stages.set(id, Integer.parseInt(digits), request.stages(), reader.actor());
  }
}
