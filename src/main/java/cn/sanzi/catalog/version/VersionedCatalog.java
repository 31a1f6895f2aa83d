package cn.sanzi.catalog.version;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.CatalogRefusal;
import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.Counting;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.declaration.CodeLists;
import cn.sanzi.catalog.declaration.DeclarationFiles;
import cn.sanzi.catalog.declaration.KindAssembly;
import cn.sanzi.catalog.declaration.KindDocument;
import cn.sanzi.catalog.form.CompiledForm;
import cn.sanzi.catalog.reading.CodeIndexes;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.platform.SecretBox;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Publishes at start what the files declare, and serves forms of any version, compiled when first
 * asked for.
 */
@Component
class VersionedCatalog implements Catalog {

  /** A version of a kind. */
  private record Pinned(KindCode kind, int version) {}

  private final KindVersions versions;
  private final Organization organization;
  private final SecretBox box;
  private final Clock clock;
  private final CodeLists lists;
  private final CodeIndexes indexes;
  private final Routing routing;
  private final List<KindVersions.Head> heads;
  private final Map<Pinned, RowForm> forms = new ConcurrentHashMap<>();
  private final Map<Pinned, KindDocument> documents = new ConcurrentHashMap<>();

  VersionedCatalog(KindVersions versions, Organization organization, SecretBox box, Clock clock) {
    this.versions = versions;
    this.organization = organization;
    this.box = box;
    this.clock = clock;
    LocalDate today = LocalDate.now(clock);
    var files = new DeclarationFiles();
    this.lists = new CodeLists(files, today);
    this.indexes = new CodeIndexes(lists::list, lists::aliases);
    this.routing = new Routing(files);
    var assembly = new KindAssembly(files.common(), files.rules(), files.subTables(), today);
    versions.publish(files.kinds().stream().map(assembly::assemble).toList(), today);
    this.heads = versions.heads();
  }

  @Override
  public List<Kind> kinds() {
    return heads.stream()
        .map(KindVersions.Head::kind)
        .distinct()
        .map(KindCode::new)
        .map(code -> document(inForce(code)).kind())
        .toList();
  }

  @Override
  public RowForm form(KindCode code, int version) {
    return form(new Pinned(code, version));
  }

  @Override
  public RowForm form(KindCode code) {
    return form(inForce(code));
  }

  @Override
  public CodeList list(String name) {
    return lists.list(name);
  }

  @Override
  public List<Counting> counting(KindCode kind, UnitSystem system, RegionId region, LocalDate on) {
    List<Counting> all =
        routing.lines(kind.value(), system, organization.region(region).code(), on).stream()
            .map(line ->
                new Counting(new GroupNo(line.group()), declarant(line, kind), replaced(line)))
            .toList();
    return all.isEmpty() || all.getFirst().declarant() == Counting.Declarant.LEAD
        ? all.stream().filter(c -> c.declarant() == Counting.Declarant.LEAD).toList()
        : List.of(all.getFirst());
  }

  private static @Nullable KindCode replaced(Routing.Line line) {
    String code = line.insteadOf();
    return code == null ? null : new KindCode(code);
  }

  /** Resources have no holder but the state: the lead unit of their group declares them. */
  private Counting.Declarant declarant(Routing.Line line, KindCode kind) {
    Counting.Declarant said = line.declaredBy();
    if (said != null) {
      return said;
    }
    boolean resource = document(inForce(kind)).kind().class_().endsWith("资源");
    return resource ? Counting.Declarant.LEAD : Counting.Declarant.HOLDER;
  }

  private Pinned inForce(KindCode code) {
    LocalDate today = LocalDate.now(clock);
    return heads.stream()
        .filter(head -> head.kind().equals(code.value()) && !head.effective().isAfter(today))
        .max(Comparator.comparingInt(KindVersions.Head::version))
        .map(head -> new Pinned(code, head.version()))
        .orElseThrow(() -> new Refused(new CatalogRefusal.NoSuchKind(code.value())));
  }

  private RowForm form(Pinned pinned) {
    return forms.computeIfAbsent(pinned, p -> new CompiledForm(document(p), indexes, box));
  }

  private KindDocument document(Pinned pinned) {
    return documents.computeIfAbsent(
        pinned,
        p ->
            versions
                .find(p.kind, p.version)
                .orElseThrow(() -> new Refused(new CatalogRefusal.NoSuchKind(p.kind.value()))));
  }
}
