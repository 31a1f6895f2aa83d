package cn.sanzi.catalog.version;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.declaration.CatalogChange;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Versions of the catalogue and its changes on the spot, over HTTP. */
@RestController
@RequestMapping("/api/catalog")
class ChangeController {

  private final Changing changing;
  private final Preview preview;
  private final VersionTable table;
  private final Clock clock;

  ChangeController(Changing changing, Preview preview, VersionTable table, Clock clock) {
    this.changing = changing;
    this.preview = preview;
    this.table = table;
    this.clock = clock;
  }

  record ChangeRequest(
      @Nullable LocalDate effective,
      @Nullable String reason,
      @Nullable List<CatalogChange> changes) {}

  record PublishedAnswer(int no, List<VersionLine> versions) {}

  /**
   * @param state PAST, NOW or TO_COME
   */
  record VersionLine(
      String sort,
      String name,
      int version,
      LocalDate effective,
      @Nullable Integer changeNo,
      String state) {}

  record ChangeLine(
      int no,
      LocalDate effective,
      String reason,
      List<String> changes,
      String by,
      Instant at,
      List<String> conflicts) {}

  @GetMapping("/kinds/{code}/versions")
  @Allowed
  List<VersionLine> versions(@PathVariable String code, Reader reader) {
    String kind = KindCode.parse(code).value();
    List<Head> heads =
        table.heads().stream()
            .filter(head -> head.sort() == Head.Sort.KIND && head.name().equals(kind))
            .toList();
    return heads.reversed().stream().map(head -> line(head, heads)).toList();
  }

  @GetMapping("/changes")
  @Allowed
  List<ChangeLine> changes(Reader reader) {
    List<Conflict> conflicts = changing.conflicts();
    return changing.recorded().stream()
        .map(set ->
            new ChangeLine(
                set.no(),
                set.effective(),
                set.reason(),
                set.changes().stream().map(c -> Wording.of(c.change())).toList(),
                set.by(),
                set.at(),
                conflicts.stream()
                    .filter(conflict -> conflict.changeNo() == set.no())
                    .map(Conflict::sentence)
                    .toList()))
        .toList();
  }

  @PostMapping("/changes/preview")
  @Allowed({Role.OFFICE, Role.SYSTEM_ADMIN})
  Preview.Answer preview(@RequestBody ChangeRequest request, Reader reader) {
    return preview.of(changing.draft(request.effective(), changes(request)));
  }

  @PostMapping("/changes")
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({Role.OFFICE, Role.SYSTEM_ADMIN})
  PublishedAnswer publish(@RequestBody ChangeRequest request, Reader reader) {
    String reason = request.reason();
    Changing.Published published =
        changing.record(
            request.effective(), reason == null ? "" : reason, changes(request), reader.actor());
    return new PublishedAnswer(
        published.no(),
        published.versions().stream().map(head -> line(head, table.heads())).toList());
  }

  private static List<CatalogChange> changes(ChangeRequest request) {
    List<CatalogChange> changes = request.changes();
    return changes == null ? List.of() : changes;
  }

  private VersionLine line(Head head, List<Head> heads) {
    LocalDate today = LocalDate.now(clock);
    boolean now =
        Head.inForce(heads, head.sort(), head.name(), today)
            .map(inForce -> inForce.version() == head.version())
            .orElse(false);
    String state = now ? "NOW" : head.effective().isAfter(today) ? "TO_COME" : "PAST";
    return new VersionLine(
        head.sort().name().toLowerCase(Locale.ROOT),
        head.name(),
        head.version(),
        head.effective(),
        head.changeNo(),
        state);
  }
}
