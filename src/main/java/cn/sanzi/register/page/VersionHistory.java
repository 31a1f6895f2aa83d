package cn.sanzi.register.page;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.LineDifference;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a card was, version by version, and what each changed, field by field. */
@Component
public class VersionHistory {

  private final JdbcClient jdbc;
  private final Catalog catalog;
  private final Organization organization;
  private final Clock clock;

  VersionHistory(JdbcClient jdbc, Catalog catalog, Organization organization, Clock clock) {
    this.jdbc = jdbc;
    this.catalog = catalog;
    this.organization = organization;
    this.clock = clock;
  }

  /** One field that a version changed; null where there was or is nothing. */
  public record Change(String label, @Nullable String before, @Nullable String after) {}

  /** One version; the first one has no changes. */
  public record Version(
      int version, Instant validFrom, String cause, String by, List<Change> changes) {}

  private record Stored(
      int version,
      Instant validFrom,
      String cause,
      String by,
      KindCode kind,
      int kindVersion,
      UUID unitId,
      int groupNo,
      @Nullable String doc) {}

  /**
   * A field as a version has it; the value decides whether it changed, the text is what is shown.
   */
  private record Field(String label, @Nullable Object value, String text) {}

  /** Newest first. */
  public List<Version> of(int regionId, UUID assetId) {
    var versions = new ArrayList<Version>();
    Map<String, Field> before = null;
    Stored earlier = null;
    for (Stored stored : stored(regionId, assetId)) {
      Map<String, Field> after = fields(stored);
      List<Change> changes = new ArrayList<>();
      if (before != null && earlier != null) {
        changes.addAll(changes(before, after));
        changes.addAll(changesOfLines(earlier, stored));
      }
      versions.add(new Version(stored.version, stored.validFrom, stored.cause, stored.by, changes));
      before = after;
      earlier = stored;
    }
    return versions.reversed();
  }

  private List<Stored> stored(int regionId, UUID assetId) {
    return jdbc.sql(
            """
            select version, valid_from, cause, by_name, kind, kind_version, unit_id, group_no, doc::text as doc
            from register.card_version
            where region_id = :region and asset_id = :asset
            order by version
            """)
        .param("region", regionId)
        .param("asset", assetId)
        .query(VersionHistory::stored)
        .list();
  }

  private static Stored stored(ResultSet r, int n) throws SQLException {
    return new Stored(
        r.getInt("version"),
        r.getObject("valid_from", OffsetDateTime.class).toInstant(),
        r.getString("cause"),
        r.getString("by_name"),
        new KindCode(r.getString("kind")),
        r.getInt("kind_version"),
        r.getObject("unit_id", UUID.class),
        r.getInt("group_no"),
        r.getString("doc"));
  }

  private Map<String, Field> fields(Stored stored) {
    var fields = new LinkedHashMap<String, Field>();
    String doc = stored.doc;
    if (doc == null) {
      return fields;
    }
    UnitId id = new UnitId(stored.unitId);
    // Under the name of its day: a later renaming does not rewrite history.
    LocalDate day = LocalDate.ofInstant(stored.validFrom, clock.getZone());
    String unit = organization.nameOn(id, day).orElseGet(() -> organization.unit(id).name());
    fields.put(" unit", new Field("持有单位", stored.unitId, unit));
    String group = organization.group(new GroupNo(stored.groupNo)).name();
    fields.put(" group", new Field("工作小组", stored.groupNo, group));
    RowForm form = catalog.form(stored.kind, stored.kindVersion);
    Values values = form.fromJson(doc);
    List<Column> columns = form.kind().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).need() != Column.Need.SYSTEM) {
        Field field = new Field(columns.get(i).label(), values.get(i), form.display(i, values));
        fields.put(columns.get(i).key(), field);
      }
    }
    return fields;
  }

  /** Lines of both versions as the later one knows them. */
  private List<Change> changesOfLines(Stored before, Stored after) {
    if (before.doc == null || after.doc == null) {
      return List.of();
    }
    RowForm form = catalog.form(after.kind, after.kindVersion);
    return LineDifference.between(form, form.fromJson(before.doc), form.fromJson(after.doc))
        .stream()
        .map(line -> new Change(line.label(), blank(line.before()), blank(line.after())))
        .toList();
  }

  private static @Nullable String blank(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<Change> changes(Map<String, Field> before, Map<String, Field> after) {
    var changes = new ArrayList<Change>();
    after.forEach((key, now) -> {
      Field then = before.get(key);
      if (!Objects.equals(then == null ? null : then.value, now.value)) {
        changes.add(new Change(now.label, then == null ? null : shown(then), shown(now)));
      }
    });
    before.forEach((key, then) -> {
      if (!after.containsKey(key) && then.value != null) {
        changes.add(new Change(then.label, shown(then), null));
      }
    });
    return changes;
  }

  private static @Nullable String shown(Field field) {
    return field.text.isEmpty() ? null : field.text;
  }
}
