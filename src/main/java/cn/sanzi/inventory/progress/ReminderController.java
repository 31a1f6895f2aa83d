package cn.sanzi.inventory.progress;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reminders over HTTP. */
@RestController
@RequestMapping("/api/inventory/campaigns/{id}/reminders")
@Allowed({
  Role.CLERK,
  Role.HEAD,
  Role.PARENT_REVIEWER,
  Role.GROUP_REVIEWER,
  Role.OFFICE,
  Role.LEADER,
  Role.AUDITOR
})
class ReminderController {

  private final Reminders reminders;
  private final ReminderStore store;
  private final Organization organization;

  ReminderController(Reminders reminders, ReminderStore store, Organization organization) {
    this.reminders = reminders;
    this.store = store;
    this.organization = organization;
  }

  record RemindRequest(Set<UUID> unitIds, String text) {}

  record RemindAnswer(int units) {}

  /** What a unit owed when it was reminded, and owes now. */
  record ReminderLine(
      Instant at,
      String by,
      String text,
      UUID unitId,
      String unitName,
      int owed,
      int overdue,
      int owedNow) {}

  @GetMapping
  List<ReminderLine> list(@PathVariable UUID id, Reader reader) {
    return store.list(id, reader.scope()).stream()
        .map(sent ->
            new ReminderLine(
                sent.at(),
                sent.by(),
                sent.text(),
                sent.unit(),
                organization.unit(new UnitId(sent.unit())).name(),
                sent.owed(),
                sent.overdue(),
                sent.owedNow()))
        .toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({Role.OFFICE, Role.GROUP_REVIEWER})
  RemindAnswer send(@PathVariable UUID id, @RequestBody RemindRequest request, Reader reader) {
    return new RemindAnswer(reminders.send(id, request.unitIds(), request.text(), reader));
  }
}
