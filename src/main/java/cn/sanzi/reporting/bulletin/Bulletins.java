package cn.sanzi.reporting.bulletin;

import cn.sanzi.access.Grant;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Scope;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.inventory.Board;
import cn.sanzi.inventory.Board.Task;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.platform.Ids;
import cn.sanzi.platform.WorkingDays;
import cn.sanzi.reporting.bulletin.Bulletin.Words;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drawing up, changing and issuing bulletins (出通报). */
@Service
class Bulletins {

  private final BulletinStore store;
  private final FrozenRows frozen;
  private final Board board;
  private final Organization organization;
  private final WorkingDays workingDays;
  private final Ids ids;
  private final Clock clock;
  private final Audit audit;

  Bulletins(
      BulletinStore store,
      FrozenRows frozen,
      Board board,
      Organization organization,
      WorkingDays workingDays,
      Ids ids,
      Clock clock,
      Audit audit) {
    this.store = store;
    this.frozen = frozen;
    this.board = board;
    this.organization = organization;
    this.workingDays = workingDays;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  /** The draft of this week, drawn now; one that is there already gets the figures of now. */
  @Transactional
  UUID draw(UUID campaign, Reader by) {
    Scope office = by.scope().as(Role.OFFICE);
    Task task =
        board.listTasks(office).stream()
            .filter(one -> one.id().equals(campaign))
            .findFirst()
            .orElseThrow(() -> new Refused(BulletinRefusal.noSuch()));
    LocalDate day = BulletinDay.from(LocalDate.now(clock), workingDays);
    List<BulletinRow> rows = frozen.take(campaign, office);
    if (rows.isEmpty()) {
      throw new Refused(BulletinRefusal.nothing());
    }
    @Nullable Integer region = region(office);
    Bulletin there = store.findDraft(campaign, day, region).orElse(null);
    Instant now = clock.instant();
    String digest = FrozenRows.digest(rows);
    UUID id = there == null ? ids.next() : there.id();
    Bulletin drawn =
        new Bulletin(
            id,
            campaign,
            task.name(),
            region,
            day,
            task.due(),
            false,
            there == null ? 1 : there.rev() + 1,
            there == null ? FirstWords.of(task, region == null ? "" : name(region)) : there.words(),
            now,
            digest,
            by.actor().name(),
            now,
            null,
            null);
    if (there == null) {
      store.insert(drawn);
    } else if (!store.update(drawn)) {
      throw new Refused(BulletinRefusal.changed(store.find(id).orElse(there)));
    }
    store.replaceRows(id, rows);
    record("reporting.bulletin.drawn", drawn, "起草 " + day + " 通报，" + rows.size() + " 张表", by);
    return id;
  }

  /** The words alone; figures stay as drawn. */
  @Transactional
  void write(UUID id, int rev, Words words, Reader by) {
    require(words.title(), "title", "标题");
    require(words.signatory(), "signatory", "署名");
    Bulletin now = draft(id, rev, by);
    change(now, words, null, by);
    record("reporting.bulletin.written", now, "修改 " + now.day() + " 通报的文字", by);
  }

  /** From now on nothing of it changes any more. */
  @Transactional
  void issue(UUID id, int rev, Reader by) {
    Bulletin now = draft(id, rev, by);
    change(now, now.words(), clock.instant(), by);
    record(
        "reporting.bulletin.issued",
        now,
        "印发通报《%s》，数据校验码 %s".formatted(now.words().title(), now.digest()),
        by);
  }

  private Bulletin draft(UUID id, int rev, Reader by) {
    Bulletin now = get(id, by);
    if (now.issued()) {
      throw new Refused(BulletinRefusal.issued());
    }
    if (now.rev() != rev) {
      throw new Refused(BulletinRefusal.changed(now));
    }
    return now;
  }

  private void change(Bulletin now, Words words, @Nullable Instant issuedAt, Reader by) {
    Bulletin changed =
        new Bulletin(
            now.id(),
            now.campaign(),
            now.campaignName(),
            now.region(),
            now.day(),
            now.due(),
            issuedAt != null,
            now.rev() + 1,
            words,
            now.asOf(),
            now.digest(),
            by.actor().name(),
            clock.instant(),
            issuedAt == null ? null : by.actor().name(),
            issuedAt);
    if (!store.update(changed)) {
      throw new Refused(BulletinRefusal.changed(get(now.id(), by)));
    }
  }

  Bulletin get(UUID id, Reader reader) {
    return store
        .find(id)
        .filter(one -> visible(one, reader))
        .orElseThrow(() -> new Refused(BulletinRefusal.noSuch()));
  }

  List<Bulletin> list(Reader reader) {
    return store.list().stream().filter(one -> visible(one, reader)).toList();
  }

  List<BulletinRow> rows(UUID id, Reader reader) {
    return store.rows(get(id, reader).id());
  }

  /**
   * The city's issued ones are for everybody; a county's for who sees it; drafts for their office.
   */
  private static boolean visible(Bulletin one, Reader reader) {
    if (mayWrite(one, reader)) {
      return true;
    }
    Integer region = one.region();
    return one.issued()
        && (region == null
            || reader.scope().grants().stream()
                .anyMatch(grant -> reaches(grant, new RegionId(region))));
  }

  static boolean mayWrite(Bulletin one, Reader reader) {
    Scope office = reader.scope().as(Role.OFFICE);
    return !office.isEmpty() && Objects.equals(region(office), one.region());
  }

  private static boolean reaches(Grant grant, RegionId region) {
    return grant.regions() == null || grant.regions().contains(region);
  }

  /** The county an office is of; null for the city's own, which reaches over all. */
  private static @Nullable Integer region(Scope office) {
    boolean whole = office.grants().stream().anyMatch(grant -> grant.regions() == null);
    return whole
        ? null
        : office.grants().stream()
            .flatMap(grant -> Objects.requireNonNull(grant.regions()).stream())
            .map(RegionId::value)
            .min(Integer::compare)
            .orElse(null);
  }

  private String name(int region) {
    return organization.region(new RegionId(region)).name();
  }

  private static void require(String text, String field, String label) {
    if (text.isBlank()) {
      throw new Refused(BulletinRefusal.missing(field, label));
    }
  }

  private void record(String action, Bulletin of, String summary, Reader by) {
    audit.record(
        new AuditEntry(
            by.actor(),
            action,
            "bulletin",
            of.id().toString(),
            of.region(),
            null,
            summary,
            null,
            "{\"digest\":\"" + of.digest() + "\"}"));
  }
}
