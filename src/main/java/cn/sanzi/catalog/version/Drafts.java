package cn.sanzi.catalog.version;

import cn.sanzi.catalog.CatalogRefusal.BadChange;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.declaration.Applying;
import cn.sanzi.catalog.declaration.CatalogChange;
import cn.sanzi.catalog.declaration.ChangeCheck;
import cn.sanzi.catalog.declaration.Declarations;
import cn.sanzi.catalog.declaration.KindDocument;
import cn.sanzi.catalog.form.CompiledForm;
import cn.sanzi.catalog.reading.CodeIndexes;
import cn.sanzi.catalog.version.Head.Sort;
import cn.sanzi.platform.SecretBox;
import cn.sanzi.shared.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a change together with all that is in force, and refuses what would not fit. */
@Component
class Drafts {

  /** Stands for the version that a list would get. */
  private static final int TO_COME = 0;

  private final VersionTable table;
  private final Publication publication;
  private final VersionedCatalog catalog;
  private final SecretBox box;

  Drafts(VersionTable table, Publication publication, VersionedCatalog catalog, SecretBox box) {
    this.table = table;
    this.publication = publication;
    this.catalog = catalog;
    this.box = box;
  }

  /** Checks each change against those before it, then what comes of them on every later day. */
  Draft of(ChangeSet set) {
    List<ChangeSet> known = table.changeSets();
    Declarations delivered = publication.delivered();
    Declarations declared = Edition.declarations(set.effective(), delivered, known);
    for (ChangeSet.Recorded recorded : set.changes()) {
      new ChangeCheck(declared, set.effective()).check(recorded.change());
      declared = Applying.apply(declared, recorded.change(), set.effective());
    }
    var together = new ArrayList<>(known);
    together.add(set);
    var steps = new ArrayList<Draft.Step>();
    for (LocalDate day : Edition.days(set.effective(), delivered, together)) {
      steps.add(
          new Draft.Step(Edition.on(day, delivered, known), Edition.on(day, delivered, together)));
    }
    List<Draft.DraftKind> kinds = List.of();
    for (Draft.Step step : steps.reversed()) {
      kinds = changed(step);
    }
    return new Draft(set, List.copyOf(steps), kinds);
  }

  /** What the delivered files say today of what these changes are about. */
  List<ChangeSet.Recorded> recorded(List<CatalogChange> changes) {
    return changes.stream()
        .map(change ->
            new ChangeSet.Recorded(change, Conflict.delivered(change, publication.delivered())))
        .toList();
  }

  private List<Draft.DraftKind> changed(Draft.Step step) {
    step.after()
        .broken()
        .forEach((kind, why) -> {
          if (!step.before().broken().containsKey(kind)) {
            throw new Refused(
                new BadChange("自 " + step.after().day() + " 起，种类 " + kind + " 拼不起来：" + why));
          }
        });
    List<Head> heads = table.heads();
    Map<String, Integer> lists = lists(step, heads);
    var indexes =
        new CodeIndexes(
            (name, version) ->
                version == TO_COME
                    ? Objects.requireNonNull(step.after().declarations().lists().get(name), name)
                        .on(step.after().day(), name, version)
                    : catalog.list(name, version),
            name -> TO_COME);
    var kinds = new ArrayList<Draft.DraftKind>();
    for (KindDocument document : step.after().kinds()) {
      KindDocument after = document.readingBy(lists);
      Optional<KindDocument> before =
          step.before().kinds().stream()
              .filter(other -> other.kind().code().equals(document.kind().code()))
              .findFirst();
      if (before.isEmpty()
          || !before.get().equals(document)
          || after.lists().containsValue(TO_COME)) {
        kinds.add(kind(before, after, heads, indexes, step.after().day()));
      }
    }
    return kinds;
  }

  /** In force on that day, but those to come where the change touches them. */
  private static Map<String, Integer> lists(Draft.Step step, List<Head> heads) {
    Map<String, Integer> versions = new HashMap<>();
    step.after()
        .declarations()
        .lists()
        .forEach((name, list) -> {
          boolean same = list.equals(step.before().declarations().lists().get(name));
          versions.put(
              name,
              same
                  ? Head.inForce(heads, Sort.LIST, name, step.after().day())
                      .map(Head::version)
                      .orElse(TO_COME)
                  : TO_COME);
        });
    return versions;
  }

  private Draft.DraftKind kind(
      Optional<KindDocument> before,
      KindDocument after,
      List<Head> heads,
      CodeIndexes indexes,
      LocalDate day) {
    String code = after.kind().code().value();
    List<KindDocument> earlier =
        heads.stream()
            .filter(head -> head.sort() == Sort.KIND && head.name().equals(code))
            .map(head -> catalog.document(code, head.version()))
            .toList();
    CompiledForm compiled = new DocumentCheck(after).compiled(earlier, indexes, box);
    RowForm inForce =
        before.isEmpty()
            ? null
            : Head.inForce(heads, Sort.KIND, code, day)
                .map(head -> catalog.form(after.kind().code(), head.version()))
                .orElse(null);
    return new Draft.DraftKind(before.orElse(null), inForce, after, compiled);
  }
}
