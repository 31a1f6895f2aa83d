package cn.sanzi.access.edge;

import cn.sanzi.access.AccessRefusal;
import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.organization.Contact;
import cn.sanzi.organization.Contacts;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RollLine;
import cn.sanzi.organization.Unit;
import cn.sanzi.organization.UnitId;
import cn.sanzi.organization.UnitList;
import cn.sanzi.organization.UnitRoll;
import cn.sanzi.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The roll with contacts and marks, for those who keep it and those who work by it. */
@RestController
@RequestMapping("/api/organization")
class UnitFolderController {

  private final UnitList list;
  private final Contacts contacts;
  private final UnitRoll roll;
  private final Organization organization;

  UnitFolderController(UnitList list, Contacts contacts, UnitRoll roll, Organization organization) {
    this.list = list;
    this.contacts = contacts;
    this.roll = roll;
    this.organization = organization;
  }

  record ContactLine(Contact.Part part, String name, String title, @Nullable String phone) {}

  record FolderLine(
      UUID id,
      int regionId,
      @Nullable String uscc,
      String name,
      String shortName,
      String type,
      String system,
      @Nullable UUID parentId,
      boolean setApart,
      LocalDate since,
      @Nullable LocalDate endedOn,
      List<ContactLine> contacts) {}

  record ContactsRequest(List<ContactLine> contacts) {}

  record ApartRequest(boolean setApart) {}

  @GetMapping("/roll")
  @Allowed({
    Role.CLERK,
    Role.HEAD,
    Role.PARENT_REVIEWER,
    Role.GROUP_REVIEWER,
    Role.OFFICE,
    Role.LEADER,
    Role.AUDITOR,
    Role.SYSTEM_ADMIN,
    Role.SECURITY_ADMIN
  })
  List<FolderLine> roll(Reader reader) {
    return list.list().stream().map(line -> line(line, reader)).toList();
  }

  /** A unit names its own contacts; the office may do it for those of its region. */
  @PutMapping("/units/{id}/contacts")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed({Role.CLERK, Role.HEAD, Role.OFFICE, Role.SYSTEM_ADMIN})
  void name(Reader reader, @PathVariable UUID id, @RequestBody ContactsRequest body) {
    Unit unit = organization.unit(new UnitId(id));
    if (!isOwn(reader, unit) && !OwnRegions.contain(reader, unit.region())) {
      throw new Refused(new AccessRefusal.NotYourPost());
    }
    contacts.name(
        reader.actor(),
        unit.id(),
        body.contacts().stream()
            .map(line -> new Contact(line.part(), line.name(), line.title(), line.phone()))
            .toList());
  }

  @PutMapping("/units/{id}/set-apart")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed({Role.OFFICE, Role.SYSTEM_ADMIN})
  void setApart(Reader reader, @PathVariable UUID id, @RequestBody ApartRequest body) {
    Unit unit = organization.unit(new UnitId(id));
    OwnRegions.require(reader, unit.region());
    roll.setApart(reader.actor(), unit.id(), body.setApart());
  }

  private static FolderLine line(RollLine line, Reader reader) {
    Unit unit = line.unit();
    UnitId parent = unit.parent();
    boolean open = mayCall(reader, unit);
    return new FolderLine(
        unit.id().value(),
        unit.region().value(),
        unit.uscc(),
        unit.name(),
        unit.shortName(),
        unit.type(),
        unit.system().name(),
        parent == null ? null : parent.value(),
        line.setApart(),
        line.since(),
        line.endedOn(),
        line.contacts().stream()
            .map(one ->
                new ContactLine(
                    one.part(), one.name(), one.title(), open ? one.phone() : masked(one.phone())))
            .toList());
  }

  /** Numbers in full for whoever has to call them; the middle is masked for all others. */
  private static boolean mayCall(Reader reader, Unit unit) {
    return isOwn(reader, unit)
        || OwnRegions.contain(reader, unit.region())
        || reader.scope().holds(Role.GROUP_REVIEWER);
  }

  private static boolean isOwn(Reader reader, Unit unit) {
    return reader.scope().as(Role.CLERK, Role.HEAD).covers(unit.region(), unit.id(), null);
  }

  private static @Nullable String masked(@Nullable String phone) {
    return phone == null || phone.length() < 7
        ? phone
        : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
  }
}
