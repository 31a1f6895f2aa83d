package cn.sanzi.organization;

import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.platform.SecretBox;
import cn.sanzi.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leaders in charge and liaisons of units, each with the days on which they were it. */
@Component
@Transactional
public class Contacts {

  private final JdbcClient jdbc;
  private final SecretBox box;
  private final Organization organization;
  private final Audit audit;
  private final Clock clock;

  Contacts(JdbcClient jdbc, SecretBox box, Organization organization, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.box = box;
    this.organization = organization;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those of today, by unit. */
  public Map<UnitId, List<Contact>> all() {
    Map<UnitId, List<Contact>> found = new HashMap<>();
    jdbc.sql(
            """
            select unit_id, part, name, title, phone from organization.contact
            where valid_to is null order by unit_id, part
            """)
        .query(row -> {
          String phone = row.getString("phone");
          found
              .computeIfAbsent(
                  new UnitId(row.getObject("unit_id", UUID.class)), id -> new ArrayList<>())
              .add(
                  new Contact(
                      Contact.Part.valueOf(row.getString("part")),
                      row.getString("name"),
                      row.getString("title"),
                      phone == null ? null : box.open(phone)));
        });
    return found;
  }

  /** Names these from today; a part that is not among them has nobody from today. */
  public void name(Actor actor, UnitId id, List<Contact> contacts) {
    Unit unit = organization.unit(id);
    Map<Contact.Part, Contact> wanted = new EnumMap<>(Contact.Part.class);
    contacts.forEach(contact -> wanted.put(contact.part(), contact.fit()));
    List<Contact> held = all().getOrDefault(id, List.of());
    for (Contact.Part part : Contact.Part.values()) {
      Optional<Contact> before = held.stream().filter(one -> one.part() == part).findFirst();
      Optional<Contact> after = Optional.ofNullable(wanted.get(part));
      if (!before.equals(after)) {
        end(id, part);
        after.ifPresent(contact -> insert(id, contact));
        record(actor, unit, part, before, after);
      }
    }
  }

  private void end(UnitId id, Contact.Part part) {
    LocalDate today = LocalDate.now(clock);
    jdbc.sql(
            """
            delete from organization.contact where unit_id = ? and part = ? and valid_from = ?
            """)
        .params(id.value(), part.name(), today)
        .update();
    jdbc.sql(
            """
            update organization.contact set valid_to = ?
            where unit_id = ? and part = ? and valid_to is null
            """)
        .params(today, id.value(), part.name())
        .update();
  }

  private void insert(UnitId id, Contact contact) {
    String phone = contact.phone();
    jdbc.sql(
            """
            insert into organization.contact (unit_id, part, valid_from, name, title, phone)
            values (:unit, :part, :day, :name, :title, :phone)
            """)
        .param("unit", id.value())
        .param("part", contact.part().name())
        .param("day", LocalDate.now(clock))
        .param("name", contact.name())
        .param("title", contact.title())
        .param("phone", phone == null ? null : box.seal(phone))
        .update();
  }

  private void record(
      Actor actor,
      Unit unit,
      Contact.Part part,
      Optional<Contact> before,
      Optional<Contact> after) {
    String name = after.map(Contact::name).orElse("空缺");
    audit.record(
        new AuditEntry(
            actor,
            "organization.contact.named",
            "unit",
            unit.id().value().toString(),
            unit.region().value(),
            unit.id().value(),
            "“" + unit.name() + "”的" + part.label() + "：" + name,
            before.map(Contacts::json).orElse(null),
            after.map(Contacts::json).orElse(null)));
  }

  /** Without the telephone number: the trail is read by more people than need it. */
  private static String json(Contact contact) {
    return "{\"name\":\"%s\",\"title\":\"%s\"}"
        .formatted(escaped(contact.name()), escaped(contact.title()));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
