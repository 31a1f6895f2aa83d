package cn.sanzi.inventory.review;

import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.access.Unscoped;
import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.catalog.Catalog;
import cn.sanzi.inventory.InventoryRefusal;
import cn.sanzi.inventory.InventoryRefusal.Reason;
import cn.sanzi.inventory.review.Threshold.Figure;
import cn.sanzi.platform.Ids;
import cn.sanzi.shared.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The thresholds in the database; none is ever changed, a later one holds. */
@Service
@Unscoped("parameters are the same for everybody")
class Thresholds {

  private static final BigDecimal MOST = new BigDecimal("1000");

  private static final Comparator<Threshold> STRONGEST =
      Comparator.comparing((Threshold t) -> t.kind() == null)
          .thenComparing(Threshold::from, Comparator.reverseOrder())
          .thenComparing(Threshold::at, Comparator.reverseOrder());

  private final JdbcClient jdbc;
  private final Catalog catalog;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Thresholds(JdbcClient jdbc, Catalog catalog, Audit audit, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.catalog = catalog;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** What is in effect for a kind today; figures that need no explanation are not in it. */
  Map<Figure, BigDecimal> of(String kind) {
    LocalDate today = LocalDate.now(clock);
    List<Threshold> all =
        list().stream()
            .filter(t -> !t.from().isAfter(today) && (t.kind() == null || t.kind().equals(kind)))
            .sorted(STRONGEST)
            .toList();
    Map<Figure, BigDecimal> inEffect = new EnumMap<>(Figure.class);
    for (Figure figure : Figure.values()) {
      all.stream()
          .filter(t -> t.figure() == figure)
          .findFirst()
          .filter(Threshold::asked)
          .ifPresent(t -> inEffect.put(figure, t.percent()));
    }
    return inEffect;
  }

  /** All of them, the latest first. */
  List<Threshold> list() {
    return jdbc.sql("select * from inventory.change_threshold order by at desc, kind, figure")
        .query((row, n) ->
            new Threshold(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                Figure.valueOf(row.getString("figure")),
                row.getBigDecimal("percent"),
                row.getBoolean("asked"),
                row.getObject("from_day", LocalDate.class),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Transactional
  public void set(
      @Nullable String kind,
      Figure figure,
      BigDecimal percent,
      boolean asked,
      LocalDate from,
      Reader by) {
    require(isOfTheCity(by), "kind", "变动说明的阈值由市专班办公室设置。");
    require(!from.isBefore(LocalDate.now(clock)), "from", "生效日期不能早于今天。");
    require(
        percent.signum() >= 0 && percent.compareTo(MOST) <= 0, "percent", "比例应在 0% 至 1000% 之间。");
    String about = kind == null ? "各类资产" : nameOf(kind);
    jdbc.sql(
            """
            insert into inventory.change_threshold
              (id, kind, figure, percent, asked, from_day, by_id, by_name, at)
            values (:id, :kind, :figure, :percent, :asked, :from, :by, :byName, :at)
            """)
        .param("id", ids.next())
        .param("kind", kind)
        .param("figure", figure.name())
        .param("percent", percent)
        .param("asked", asked)
        .param("from", from)
        .param("by", by.actor().account().value())
        .param("byName", by.actor().name())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    String rule = asked ? "变动超过 " + percent.toPlainString() + "% 须说明" : "变动不须说明";
    audit.record(
        new AuditEntry(
            by.actor(),
            "inventory.threshold.set",
            "threshold",
            figure.name(),
            null,
            null,
            "%s的%s%s，自 %s 起".formatted(about, figure.label(), rule, from),
            null,
            null));
  }

  private String nameOf(String kind) {
    return catalog.kinds().stream()
        .filter(k -> k.code().value().equals(kind))
        .map(k -> k.name())
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                new InventoryRefusal(
                    Reason.BAD_FILTER, "分类目录里没有资产种类 " + kind + "。", "kind", Map.of())));
  }

  private static boolean isOfTheCity(Reader by) {
    return by.scope().grants().stream()
        .anyMatch(g -> g.role() == Role.OFFICE && g.regions() == null);
  }

  private static void require(boolean holds, String field, String sentence) {
    if (!holds) {
      throw new Refused(new InventoryRefusal(Reason.BAD_FILTER, sentence, field, Map.of()));
    }
  }
}
