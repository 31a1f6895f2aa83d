package cn.sanzi.ledger.item;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.CodeList;
import cn.sanzi.ledger.item.ItemDocument.Asset;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Items as people read them: codes and ids with their names. */
@Component
class ItemAnswers {

  private final Catalog catalog;
  private final Organization organization;

  ItemAnswers(Catalog catalog, Organization organization) {
    this.catalog = catalog;
    this.organization = organization;
  }

  /**
   * One line of the ledger.
   *
   * @param area of all its assets, in square metres; amounts in yuan
   */
  record Answer(
      String number,
      int rev,
      boolean live,
      int groupNo,
      String holder,
      String regionName,
      Instant since,
      Said said,
      List<Held> assets,
      String area,
      String value) {}

  /** What people wrote, codes with their names. */
  record Said(
      String name,
      @Nullable String situation,
      @Nullable String strategy,
      @Nullable String strategyName,
      @Nullable String method,
      @Nullable String methodName,
      @Nullable String opinion,
      @Nullable UUID responsibleUnit,
      @Nullable String responsibleUnitName,
      @Nullable String responsiblePerson,
      @Nullable String maturity,
      @Nullable String maturityName,
      @Nullable String expected,
      @Nullable LocalDate plannedOn,
      @Nullable String problems) {}

  /** An asset on an item, as its card stood when the version was written. */
  record Held(
      String number, String kind, String name, @Nullable String area, @Nullable String value) {}

  /** One version with what changed from the one before. */
  record Version(
      Answer item,
      Instant validFrom,
      @Nullable Instant validTo,
      String cause,
      String by,
      List<Change> changes) {}

  /** What was and what is. */
  record Change(String label, @Nullable String before, @Nullable String after) {}

  private record Field(String label, Function<Said, @Nullable Object> of) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("项目名称", Said::name),
          new Field("项目基本情况", Said::situation),
          new Field("盘活策略", Said::strategyName),
          new Field("盘活方式", Said::methodName),
          new Field("具体处置意见", Said::opinion),
          new Field("责任单位", Said::responsibleUnitName),
          new Field("责任人", Said::responsiblePerson),
          new Field("成熟度", Said::maturityName),
          new Field("预计收益（元）", Said::expected),
          new Field("计划完成日期", Said::plannedOn),
          new Field("难点问题", Said::problems));

  Answer of(ItemVersion item) {
    List<Asset> assets = item.doc().assets();
    return new Answer(
        item.number(),
        item.rev(),
        item.live(),
        item.groupNo(),
        organization.unit(new UnitId(item.unitId())).name(),
        organization.region(new RegionId(item.regionId())).name(),
        item.validFrom(),
        said(item.doc()),
        assets.stream().map(ItemAnswers::held).toList(),
        sum(assets, Asset::area),
        sum(assets, Asset::value));
  }

  private Said said(ItemDocument doc) {
    return new Said(
        doc.name(),
        doc.situation(),
        doc.strategy(),
        label("CL_STRATEGY", doc.strategy()),
        doc.method(),
        label("CL_METHOD", doc.method()),
        doc.opinion(),
        doc.responsibleUnit(),
        unit(doc.responsibleUnit()),
        doc.responsiblePerson(),
        doc.maturity(),
        label("CL_MATURE", doc.maturity()),
        plain(doc.expected()),
        doc.plannedOn(),
        doc.problems());
  }

  private static Held held(Asset asset) {
    return new Held(
        asset.number(), asset.kind(), asset.name(), plain(asset.area()), plain(asset.value()));
  }

  private static String sum(List<Asset> assets, Function<Asset, @Nullable BigDecimal> figure) {
    return assets.stream()
        .map(figure)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .toPlainString();
  }

  private static @Nullable String plain(@Nullable BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }

  /** The newest first. */
  List<Version> history(List<ItemVersion> versions) {
    var history = new ArrayList<Version>();
    for (int i = 0; i < versions.size(); i++) {
      ItemVersion version = versions.get(i);
      Answer now = of(version);
      Answer before = i + 1 < versions.size() ? of(versions.get(i + 1)) : null;
      history.add(
          new Version(
              now,
              version.validFrom(),
              version.validTo(),
              version.cause(),
              version.by(),
              before == null ? List.of() : changes(before.said(), now.said())));
    }
    return history;
  }

  private static List<Change> changes(Said before, Said now) {
    return FIELDS.stream()
        .map(field -> change(field.label(), field.of().apply(before), field.of().apply(now)))
        .filter(change -> !Objects.equals(change.before(), change.after()))
        .toList();
  }

  private static Change change(String label, @Nullable Object before, @Nullable Object now) {
    return new Change(
        label, before == null ? null : before.toString(), now == null ? null : now.toString());
  }

  private @Nullable String unit(@Nullable UUID id) {
    return id == null ? null : organization.unit(new UnitId(id)).name();
  }

  private @Nullable String label(String list, @Nullable String code) {
    if (code == null) {
      return null;
    }
    return catalog.list(list).entries().stream()
        .filter(entry -> entry.code().equals(code))
        .findFirst()
        .map(CodeList.Entry::label)
        .orElse(code);
  }
}
