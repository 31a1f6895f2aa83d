package cn.sanzi.catalog.version;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.CatalogRefusal;
import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.Counting;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Wordings;
import cn.sanzi.catalog.declaration.DeclarationFiles;
import cn.sanzi.catalog.declaration.KindDocument;
import cn.sanzi.catalog.declaration.ListDocument;
import cn.sanzi.catalog.declaration.RoutingLine;
import cn.sanzi.catalog.form.CompiledForm;
import cn.sanzi.catalog.reading.CodeIndexes;
import cn.sanzi.catalog.version.Head.Sort;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.platform.Remembering;
import cn.sanzi.platform.SecretBox;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * Serves any version, compiled when first asked for. Versions never change, so what was read once
 * is kept; which of them are there is looked up when the edition has moved.
 */
@Component
@DependsOn("publication")
class VersionedCatalog implements Catalog, Remembering {

  /** Kinds stored before they pinned lists read by the first ones. */
  private static final int FIRST = 1;

  private record Pinned(Sort sort, String name, int version) {}

  private record Held(long edition, LocalDate day, Map<Sort, Map<String, Pinned>> inForce) {}

  private final VersionTable table;
  private final EditionWatch watch;
  private final Organization organization;
  private final SecretBox box;
  private final Clock clock;
  private final CodeIndexes indexes;
  private final Wordings wordings;
  private final Map<Pinned, RowForm> forms = new ConcurrentHashMap<>();
  private final Map<Pinned, Object> documents = new ConcurrentHashMap<>();
  private volatile @Nullable Held held;

  VersionedCatalog(
      VersionTable table,
      EditionWatch watch,
      Organization organization,
      SecretBox box,
      Clock clock) {
    this.table = table;
    this.watch = watch;
    this.organization = organization;
    this.box = box;
    this.clock = clock;
    this.indexes = new CodeIndexes(this::list, name -> FIRST);
    this.wordings = new DeclarationFiles().read("synonyms.yaml", Wordings.class);
  }

  @Override
  public List<Kind> kinds() {
    return inForce(Sort.KIND).stream().map(pinned -> kind(pinned).kind()).toList();
  }

  @Override
  public RowForm form(KindCode code, int version) {
    return form(new Pinned(Sort.KIND, code.value(), version));
  }

  @Override
  public RowForm form(KindCode code) {
    return form(inForce(code));
  }

  @Override
  public List<CodeList> lists() {
    return inForce(Sort.LIST).stream().map(pinned -> list(pinned.name, pinned.version)).toList();
  }

  @Override
  public CodeList list(String name) {
    return inForce(Sort.LIST, name)
        .map(pinned -> list(name, pinned.version))
        .orElseThrow(() -> new Refused(new CatalogRefusal.NoSuchList(name)));
  }

  @Override
  public CodeList list(String name, int version) {
    return document(new Pinned(Sort.LIST, name, version), ListDocument.class)
        .orElseThrow(() -> new Refused(new CatalogRefusal.NoSuchList(name)))
        .on(LocalDate.now(clock), name, version);
  }

  @Override
  public Wordings wordings() {
    return wordings;
  }

  @Override
  public List<Counting> counting(KindCode kind, UnitSystem system, RegionId region, LocalDate on) {
    String place = organization.region(region).code();
    List<Counting> all =
        inForce(Sort.ROUTING, Publishing.ROUTING)
            .flatMap(pinned -> document(pinned, Routing.class))
            .stream()
            .flatMap(routing -> routing.lines(kind.value(), system, place, on).stream())
            .map(line ->
                new Counting(new GroupNo(line.group()), declarant(line, kind), replaced(line)))
            .toList();
    return all.isEmpty() || all.getFirst().declarant() == Counting.Declarant.LEAD
        ? all.stream().filter(c -> c.declarant() == Counting.Declarant.LEAD).toList()
        : List.of(all.getFirst());
  }

  private static @Nullable KindCode replaced(RoutingLine line) {
    String code = line.insteadOf();
    return code == null ? null : new KindCode(code);
  }

  @Override
  public void forget() {
    held = null;
    forms.clear();
    documents.clear();
    indexes.forget();
  }

  KindDocument document(String kind, int version) {
    return kind(new Pinned(Sort.KIND, kind, version));
  }

  /** Resources have no holder but the state: the lead unit of their group declares them. */
  private Counting.Declarant declarant(RoutingLine line, KindCode kind) {
    Counting.Declarant said = line.declaredBy();
    if (said != null) {
      return said;
    }
    boolean resource = kind(inForce(kind)).kind().class_().endsWith("资源");
    return resource ? Counting.Declarant.LEAD : Counting.Declarant.HOLDER;
  }

  private Pinned inForce(KindCode code) {
    return inForce(Sort.KIND, code.value()).orElseThrow(() -> noSuchKind(code.value()));
  }

  private Optional<Pinned> inForce(Sort sort, String name) {
    return Optional.ofNullable(today().getOrDefault(sort, Map.of()).get(name));
  }

  private List<Pinned> inForce(Sort sort) {
    return List.copyOf(today().getOrDefault(sort, Map.of()).values());
  }

  /** What is in force, found once a day and edition: every page of every list asks for it. */
  private Map<Sort, Map<String, Pinned>> today() {
    long edition = watch.edition();
    LocalDate day = LocalDate.now(clock);
    Held now = held;
    if (now == null || now.edition != edition || !now.day.equals(day)) {
      now = new Held(edition, day, inForce(table.heads(), day));
      held = now;
    }
    return now.inForce;
  }

  private static Map<Sort, Map<String, Pinned>> inForce(List<Head> heads, LocalDate day) {
    Map<Sort, Map<String, Pinned>> found = new EnumMap<>(Sort.class);
    for (Head head : heads) {
      Head.inForce(heads, head.sort(), head.name(), day)
          .ifPresent(latest ->
              found
                  .computeIfAbsent(head.sort(), any -> new LinkedHashMap<>())
                  .put(head.name(), new Pinned(head.sort(), head.name(), latest.version())));
    }
    return found;
  }

  private RowForm form(Pinned pinned) {
    return forms.computeIfAbsent(pinned, p -> new CompiledForm(kind(p), indexes, box));
  }

  private KindDocument kind(Pinned pinned) {
    return document(pinned, KindDocument.class).orElseThrow(() -> noSuchKind(pinned.name));
  }

  private static Refused noSuchKind(String code) {
    return new Refused(new CatalogRefusal.NoSuchKind(code));
  }

  private <T> Optional<T> document(Pinned pinned, Class<T> type) {
    Object known = documents.computeIfAbsent(pinned, this::read);
    return Optional.ofNullable(known).map(type::cast);
  }

  private @Nullable Object read(Pinned pinned) {
    return table
        .find(pinned.sort, pinned.name, pinned.version)
        .<Object>map(json ->
            switch (pinned.sort) {
              case KIND -> DocumentJson.read(json, KindDocument.class).numbered(pinned.version);
              case LIST -> DocumentJson.read(json, ListDocument.class);
              case ROUTING -> DocumentJson.read(json, Routing.class);
            })
        .orElse(null);
  }
}
