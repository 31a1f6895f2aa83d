package cn.sanzi.organization;

import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class RecordedUnitRoll implements UnitRoll {

  private final UnitRows rows;
  private final CachedOrganization organization;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  RecordedUnitRoll(
      UnitRows rows, CachedOrganization organization, Audit audit, Ids ids, Clock clock) {
    this.rows = rows;
    this.organization = organization;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public UnitId enter(Actor actor, UnitDraft draft) {
    return enter(actor, draft, LocalDate.now(clock));
  }

  @Override
  public UnitId enter(Actor actor, UnitDraft draft, LocalDate since) {
    if (since.isAfter(LocalDate.now(clock))) {
      throw new Refused(new OrganizationRefusal.UnfitUnit("since", "单位的起始日期不能晚于今天。"));
    }
    UnitId id = new UnitId(ids.next());
    requireFit(id, draft);
    rows.insert(id, draft, since);
    organization.changed();
    audit.record(
        entry(actor, "organization.unit.entered", id, draft, "新增单位“" + draft.name() + "”", null));
    return id;
  }

  @Override
  public void require(@Nullable UnitId id, UnitDraft draft) {
    requireFit(id == null ? new UnitId(ids.next()) : id, draft);
  }

  private void requireFit(UnitId id, UnitDraft draft) {
    UnitFitness.require(draft);
    organization.region(draft.region());
    requireNoOther(id, draft);
    requireParentAbove(id, draft.parent());
  }

  @Override
  public void setApart(Actor actor, UnitId id, boolean apart) {
    Unit unit = rows.lock(id, LocalDate.now(clock));
    if (apart && unit.system() != UnitSystem.EDUCATION) {
      throw new Refused(new OrganizationRefusal.UnfitUnit("setApart", "只有教育系统的单位可以标为涉改学校。"));
    }
    rows.setApart(id, apart);
    organization.changed();
    String summary = apart ? "将“" + unit.name() + "”标为涉改学校，单列管理" : "取消“" + unit.name() + "”的涉改学校标记";
    audit.record(entry(actor, "organization.unit.set-apart", id, draftOf(unit), summary, null));
  }

  @Override
  public void change(Actor actor, UnitId id, UnitDraft draft) {
    UnitFitness.require(draft);
    Unit before = rows.lock(id, LocalDate.now(clock));
    if (!before.region().equals(draft.region())) {
      throw new Refused(new OrganizationRefusal.UnfitUnit("regionId", "单位不能改换辖区，请按跨区划转办理。"));
    }
    requireNoOther(id, draft);
    requireParentAbove(id, draft.parent());
    rows.update(id, draft);
    if (!before.name().equals(draft.name()) || !before.shortName().equals(draft.shortName())) {
      rows.rename(id, draft, LocalDate.now(clock));
    }
    organization.changed();
    audit.record(
        entry(
            actor,
            "organization.unit.changed",
            id,
            draft,
            "修改单位“" + draft.name() + "”",
            UnitRows.json(draftOf(before))));
  }

  @Override
  public void staff(Actor actor, GroupNo group, List<UnitId> leads, List<UnitId> cooperating) {
    WorkGroup known = organization.group(group);
    Stream.concat(leads.stream(), cooperating.stream()).forEach(organization::unit);
    rows.staff(group, leads, cooperating, LocalDate.now(clock));
    organization.changed();
    String names =
        leads.stream()
            .map(lead -> organization.unit(lead).shortName())
            .collect(Collectors.joining("、"));
    audit.record(
        new AuditEntry(
            actor,
            "organization.group.staffed",
            "group",
            String.valueOf(group.value()),
            null,
            null,
            "确定“" + known.name() + "”由" + names + "牵头",
            null,
            null));
  }

  private void requireNoOther(UnitId id, UnitDraft draft) {
    if (rows.takenName(id, draft.name())) {
      throw new Refused(new OrganizationRefusal.UnitExists("name", draft.name()));
    }
    if (draft.uscc() != null && rows.takenUscc(id, draft.uscc())) {
      throw new Refused(new OrganizationRefusal.UnitExists("uscc", draft.uscc()));
    }
  }

  private void requireParentAbove(UnitId id, @Nullable UnitId parent) {
    for (UnitId above = parent; above != null; above = organization.unit(above).parent()) {
      if (above.equals(id)) {
        throw new Refused(new OrganizationRefusal.UnfitUnit("parentId", "主管部门不能是本单位或其下属单位。"));
      }
    }
  }

  private static UnitDraft draftOf(Unit unit) {
    return new UnitDraft(
        unit.region(),
        unit.uscc(),
        unit.name(),
        unit.shortName(),
        unit.type(),
        unit.system(),
        unit.parent());
  }

  private static AuditEntry entry(
      Actor actor,
      String action,
      UnitId id,
      UnitDraft draft,
      String summary,
      @Nullable String before) {
    return new AuditEntry(
        actor,
        action,
        "unit",
        id.value().toString(),
        draft.region().value(),
        id.value(),
        summary,
        before,
        UnitRows.json(draft));
  }
}
