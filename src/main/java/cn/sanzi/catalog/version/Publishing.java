package cn.sanzi.catalog.version;

import cn.sanzi.catalog.declaration.KindDocument;
import cn.sanzi.catalog.declaration.ListDocument;
import cn.sanzi.catalog.version.Head.Sort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Stores editions, day after day: what differs from what would be in force on its day becomes the
 * next version. Within the caller's transaction, under the lock of the table.
 */
final class Publishing {

  /** The one table of who counts what. */
  static final String ROUTING = "ALL";

  private final VersionTable table;
  private final LocalDate beginning;
  private final @Nullable Integer changeNo;
  private final List<Head> heads;
  private final List<Head> published = new ArrayList<>();

  /**
   * @param beginning first day of what nobody knew before, if it is not known to begin later
   */
  Publishing(VersionTable table, LocalDate beginning, @Nullable Integer changeNo) {
    this.table = table;
    this.beginning = beginning;
    this.changeNo = changeNo;
    this.heads = new ArrayList<>(table.heads());
  }

  void publish(Edition edition, boolean first) {
    Map<String, Integer> lists = new TreeMap<>();
    edition
        .declarations()
        .lists()
        .forEach((name, list) -> lists.put(name, publish(name, list, edition.day(), first)));
    for (KindDocument document : edition.kinds()) {
      String text = DocumentJson.write(document.readingBy(lists));
      store(Sort.KIND, document.kind().code().value(), text, edition.day(), first);
    }
    String routing = DocumentJson.write(new Routing(edition.declarations().routing()));
    store(Sort.ROUTING, ROUTING, routing, edition.day(), first);
  }

  /** What was stored. */
  List<Head> published() {
    return List.copyOf(published);
  }

  private int publish(String name, ListDocument list, LocalDate day, boolean first) {
    Optional<Head> before = Head.inForce(heads, Sort.LIST, name, day);
    String text = DocumentJson.write(list);
    if (before.isPresent() && !before.get().digest().equals(DocumentJson.digest(text))) {
      ListDocument earlier =
          table
              .find(Sort.LIST, name, before.get().version())
              .map(json -> DocumentJson.read(json, ListDocument.class))
              .orElseThrow();
      text = DocumentJson.write(list.keeping(earlier, day));
    }
    return store(Sort.LIST, name, text, day, first);
  }

  private int store(Sort sort, String name, String text, LocalDate day, boolean first) {
    Optional<Head> before = Head.inForce(heads, sort, name, day);
    String digest = DocumentJson.digest(text);
    if (before.isPresent() && before.get().digest().equals(digest)) {
      return before.get().version();
    }
    int last =
        heads.stream()
            .filter(head -> head.sort() == sort && head.name().equals(name))
            .mapToInt(Head::version)
            .max()
            .orElse(0);
    LocalDate effective = last == 0 && first ? beginning : day;
    var head = new Head(sort, name, last + 1, effective, digest, changeNo);
    table.insert(head, text);
    heads.add(head);
    published.add(head);
    return head.version();
  }
}
