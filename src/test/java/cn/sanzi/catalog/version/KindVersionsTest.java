package cn.sanzi.catalog.version;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.catalog.Forms;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.catalog.declaration.KindDocument;
import cn.sanzi.platform.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A kind changes, and what was declared under its older version stays as it was. */
@DatabaseTest
class KindVersionsTest {

  private static final KindCode HOUSES = new KindCode("FW");
  private static final LocalDate LATER = LocalDate.of(2026, 1, 1);

  private final KindVersions versions;

  KindVersionsTest(KindVersions versions) {
    this.versions = versions;
  }

  @Test
  void publishingTheSameAgainMakesNoVersion() {
    int before = versions.heads().size();

    versions.publish(
        Forms.all().values().stream().map(document -> document.numbered(0)).toList(), LATER);

    assertThat(versions.heads()).hasSize(before);
  }

  @Test
  void aChangedKindBecomesTheNextVersionFromThatDayOn() {
    versions.publish(List.of(withoutRemarks()), LATER);

    KindVersions.Head newest =
        versions.heads().stream().filter(h -> h.kind().equals("FW")).toList().getLast();
    assertThat(newest.version()).isEqualTo(2);
    assertThat(newest.effective()).isEqualTo(LATER);
    assertThat(versions.find(HOUSES, 1).orElseThrow().kind().columns())
        .anyMatch(c -> c.key().equals("remarks"));
    assertThat(versions.find(HOUSES, 2).orElseThrow().kind().columns())
        .noneMatch(c -> c.key().equals("remarks"));
  }

  @Test
  void rowsOfTheOlderVersionAreReadByBoth() {
    versions.publish(List.of(withoutRemarks()), LATER);
    RowForm older = Forms.compiled(versions.find(HOUSES, 1).orElseThrow());
    RowForm newer = Forms.compiled(versions.find(HOUSES, 2).orElseThrow());
    var row = new Values(older.kind().columns().size());
    row.set(older.kind().indexOf("name"), "办公楼");
    row.set(older.kind().indexOf("remarks"), "旧话");

    String json = older.toJson(row);

    assertThat(older.fromJson(json).get(older.kind().indexOf("remarks"))).isEqualTo("旧话");
    assertThat(newer.fromJson(json).get(newer.kind().indexOf("name"))).isEqualTo("办公楼");
  }

  private static KindDocument withoutRemarks() {
    KindDocument document = Objects.requireNonNull(Forms.all().get("FW"));
    Kind kind = document.kind();
    var changed =
        new Kind(
            kind.code(),
            0,
            kind.name(),
            kind.field(),
            kind.form(),
            kind.class_(),
            kind.measure(),
            kind.columns().stream().filter(column -> !column.key().equals("remarks")).toList(),
            kind.naturalKeys(),
            kind.facts(),
            kind.papers(),
            kind.subTables());
    return new KindDocument(changed, document.rules(), document.parameters());
  }
}
