package cn.sanzi.inventory.duplicates;

import cn.sanzi.access.Reader;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.inventory.AssignmentId;
import cn.sanzi.inventory.declaring.Assignment;
import cn.sanzi.inventory.declaring.Assignments;
import cn.sanzi.inventory.declaring.DeclaredRows;
import cn.sanzi.inventory.declaring.RowDisplay;
import cn.sanzi.inventory.declaring.RowJudge;
import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pairs as the page sees them. Of a side out of reach it shows what was compared, and no more. */
@Component
class PairAnswers {

  private final Organization organization;
  private final Assignments assignments;
  private final DeclaredRows rows;
  private final RowJudge judge;

  PairAnswers(
      Organization organization, Assignments assignments, DeclaredRows rows, RowJudge judge) {
    this.organization = organization;
    this.assignments = assignments;
    this.rows = rows;
    this.judge = judge;
  }

  /** One side of a pair. */
  record Side(
      UUID id,
      String unitName,
      @Nullable String number,
      String name,
      @Nullable String address,
      @Nullable String area,
      @Nullable String originalValue) {}

  record Line(
      UUID id,
      String kind,
      boolean byKey,
      int score,
      String why,
      String state,
      String stateText,
      boolean oneUnit,
      Side one,
      Side other,
      @Nullable String note,
      @Nullable String by,
      @Nullable Instant at,
      @Nullable String earlier) {}

  record Compared(String label, String one, String other, boolean differs) {}

  record Detail(Line line, int rev, List<Compared> columns, boolean whole) {}

  Line line(StoredPair pair) {
    return new Line(
        pair.id(),
        pair.kind(),
        pair.byKey(),
        pair.score(),
        pair.why(),
        pair.state().name(),
        pair.state().label(),
        pair.one().unit().equals(pair.other().unit()),
        side(pair.one()),
        side(pair.other()),
        pair.note(),
        pair.by(),
        pair.at(),
        pair.earlier());
  }

  private Side side(Face face) {
    return new Side(
        face.id(),
        organization.unit(new UnitId(face.unit())).name(),
        face.number(),
        face.name(),
        face.address(),
        plain(face.area()),
        plain(face.value()));
  }

  Detail detail(StoredPair pair, Reader reader) {
    Map<String, String> one = cells(pair.one(), reader);
    Map<String, String> other = cells(pair.other(), reader);
    boolean whole = !one.isEmpty() && !other.isEmpty();
    if (!whole) {
      one = facts(pair.one());
      other = facts(pair.other());
    }
    var labels = new LinkedHashSet<>(one.keySet());
    labels.addAll(other.keySet());
    var columns = new ArrayList<Compared>();
    for (String label : labels) {
      String left = one.getOrDefault(label, "");
      String right = other.getOrDefault(label, "");
      columns.add(new Compared(label, left, right, !left.equals(right)));
    }
    return new Detail(line(pair), pair.rev(), columns, whole);
  }

  /** The whole row by label; empty where it is out of reach. */
  private Map<String, String> cells(Face face, Reader reader) {
    boolean within =
        reader
            .scope()
            .covers(
                new RegionId(face.region()), new UnitId(face.unit()), new GroupNo(face.group()));
    if (!within) {
      return Map.of();
    }
    Assignment assignment = assignments.get(new AssignmentId(face.assignment()), reader.scope());
    var versions = rows.listVersions(assignment, face.id());
    if (versions.isEmpty()) {
      return Map.of();
    }
    RowForm form = judge.form(assignment);
    var cells = RowDisplay.cells(form, form.fromJson(versions.getLast().doc()));
    var named = new LinkedHashMap<String, String>();
    for (Column column : form.kind().columns()) {
      String cell = cells.get(column.key());
      if (cell != null) {
        String unit = column.unit();
        named.put(unit == null ? column.label() : column.label() + "（" + unit + "）", cell);
      }
    }
    return named;
  }

  private Map<String, String> facts(Face face) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("单位", organization.unit(new UnitId(face.unit())).name());
    facts.put("名称", face.name());
    facts.put("坐落", Objects.requireNonNullElse(face.address(), ""));
    facts.put("面积（㎡）", Objects.requireNonNullElse(plain(face.area()), ""));
    facts.put("原值（元）", Objects.requireNonNullElse(plain(face.value()), ""));
    return facts;
  }

  private static @Nullable String plain(@Nullable BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }
}
