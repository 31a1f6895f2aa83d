package cn.sanzi.catalog.version;

import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.catalog.CatalogRefusal.BadChange;
import cn.sanzi.catalog.declaration.CatalogChange;
import cn.sanzi.catalog.declaration.Declarations;
import cn.sanzi.catalog.declaration.Delivered;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing the catalogue on the spot, as new versions from a day on (目录修改). */
@Service
class Changing {

  private final VersionTable table;
  private final Publication publication;
  private final EditionWatch watch;
  private final Drafts drafts;
  private final Audit audit;
  private final Clock clock;

  Changing(
      VersionTable table,
      Publication publication,
      EditionWatch watch,
      Drafts drafts,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.publication = publication;
    this.watch = watch;
    this.drafts = drafts;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of a change: its number and the versions that it brought. */
  record Published(int no, List<Head> versions) {}

  /** The change, checked but not recorded. */
  @Transactional(readOnly = true)
  Draft draft(@Nullable LocalDate effective, List<CatalogChange> changes) {
    return drafts.of(set(effective, "预览", changes, ""));
  }

  @Transactional
  Published record(
      @Nullable LocalDate effective, String reason, List<CatalogChange> changes, Actor by) {
    require(!reason.isBlank(), "reason", "请写明修改的原因或依据。");
    table.lock();
    ChangeSet set = set(effective, reason.strip(), changes, by.name());
    Draft draft = drafts.of(set);
    table.insert(set, by.account().value());
    var publishing = new Publishing(table, set.effective(), set.no());
    draft.editions().forEach(step -> publishing.publish(step.after(), false));
    require(!publishing.published().isEmpty(), "changes", "这些修改没有改变目录，不必发布。");
    table.nextEdition();
    watch.changed();
    trail(draft, by);
    return new Published(set.no(), publishing.published());
  }

  List<ChangeSet> recorded() {
    return table.changeSets().reversed();
  }

  List<Conflict> conflicts() {
    return Publication.conflicts(publication.delivered(), table.changeSets());
  }

  private ChangeSet set(
      @Nullable LocalDate effective, String reason, List<CatalogChange> changes, String by) {
    LocalDate today = LocalDate.now(clock);
    require(!changes.isEmpty(), "changes", "请至少作一处修改。");
    if (effective == null) {
      throw new Refused(new BadChange("请填写生效日期。", "effective"));
    }
    require(!effective.isBefore(today), "effective", "生效日期不能早于今天：已按原目录填报的，仍按原目录。");
    int no = table.changeSets().stream().mapToInt(ChangeSet::no).max().orElse(0) + 1;
    return new ChangeSet(no, effective, reason, drafts.recorded(changes), by, clock.instant());
  }

  private void trail(Draft draft, Actor by) {
    ChangeSet set = draft.set();
    Draft.Step step = draft.editions().getFirst();
    audit.record(
        new AuditEntry(
            by,
            "catalog.changed",
            "catalog",
            String.valueOf(set.no()),
            null,
            null,
            "修改分类目录，自 %s 起：%s（%s）"
                .formatted(
                    set.effective(),
                    set.changes().stream()
                        .map(recorded -> Wording.of(recorded.change()))
                        .collect(Collectors.joining("；")),
                    set.reason()),
            subjects(set, step.before().declarations()),
            subjects(set, step.after().declarations())));
  }

  /** What the catalogue says of the very things that are changed. */
  private static @Nullable String subjects(ChangeSet set, Declarations declared) {
    Map<String, Object> found = new LinkedHashMap<>();
    for (ChangeSet.Recorded recorded : set.changes()) {
      Object subject = Delivered.subject(recorded.change(), declared);
      if (subject != null) {
        found.put(Wording.of(recorded.change()), subject);
      }
    }
    return found.isEmpty() ? null : DocumentJson.write(found);
  }

  private static void require(boolean holds, String field, String sentence) {
    if (!holds) {
      throw new Refused(new BadChange(sentence, field));
    }
  }
}
