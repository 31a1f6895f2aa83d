package cn.sanzi.ledger.item;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.CodeList;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import java.time.Instant;
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

  /** One line of the ledger. */
  record Answer(
      String number,
      int rev,
      boolean live,
      int groupNo,
      String holder,
      String regionName,
      @Nullable String strategyName,
      @Nullable String methodName,
      @Nullable String maturityName,
      @Nullable String responsibleUnitName,
      Instant since,
      ItemDocument doc) {}

  /** One version with what changed from the one before. */
  record Version(
      Answer item, Instant validFrom, @Nullable Instant validTo, String cause, String by,
      List<Change> changes) {}

  /** What was and what is. */
  record Change(String label, @Nullable String before, @Nullable String after) {}

  private record Field(String label, Function<Answer, @Nullable Object> of) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("项目名称", a -> a.doc().name()),
          new Field("项目基本情况", a -> a.doc().situation()),
          new Field("盘活策略", Answer::strategyName),
          new Field("盘活方式", Answer::methodName),
          new Field("具体处置意见", a -> a.doc().opinion()),
          new Field("责任单位", Answer::responsibleUnitName),
          new Field("责任人", a -> a.doc().responsiblePerson()),
          new Field("成熟度", Answer::maturityName),
          new Field("预计收益（元）", a -> a.doc().expected()),
          new Field("计划完成日期", a -> a.doc().plannedOn()),
          new Field("难点问题", a -> a.doc().problems()));

  Answer of(ItemVersion item) {
    ItemDocument doc = item.doc();
    return new Answer(
        item.number(),
        item.rev(),
        item.live(),
        item.groupNo(),
        organization.unit(new UnitId(item.unitId())).name(),
        organization.region(new RegionId(item.regionId())).name(),
        label("CL_STRATEGY", doc.strategy()),
        label("CL_METHOD", doc.method()),
        label("CL_MATURE", doc.maturity()),
        unit(doc.responsibleUnit()),
        item.validFrom(),
        doc);
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
              before == null ? List.of() : changes(before, now)));
    }
    return history;
  }

  private static List<Change> changes(Answer before, Answer now) {
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
