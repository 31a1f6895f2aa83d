package cn.sanzi.catalog.version;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.Forms;
import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.Problem;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.catalog.declaration.Applying;
import cn.sanzi.catalog.declaration.CatalogChange;
import cn.sanzi.catalog.declaration.Declarations;
import cn.sanzi.catalog.declaration.ListDocument;
import cn.sanzi.organization.Organization;
import cn.sanzi.platform.SecretBox;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A new release changes kinds and lists, and what was declared under older versions stays. */
@DatabaseTest
record PublicationTest(
    Release release,
    Catalog catalog,
    VersionTable table,
    EditionWatch watch,
    Organization organization,
    SecretBox box,
    TestClock clock) {

  private static final LocalDate TODAY = LocalDate.of(2025, 5, 12);
  private static final KindCode HOUSES = new KindCode("FW");

  @Test
  void publishingTheSameAgainMakesNoVersion() {
    int before = table.heads().size();
    long edition = table.edition();

    release.again();

    assertThat(table.heads()).hasSize(before);
    assertThat(table.edition()).isEqualTo(edition);
  }

  @Test
  void aChangedKindIsInForceAtOnceAndTheOlderVersionStaysReadable() {
    RowForm older = catalog.form(HOUSES);
    var row = new Values(older.kind().columns().size());
    row.set(older.kind().indexOf("name"), "办公楼");
    row.set(older.kind().indexOf("remarks"), "旧话");
    String json = older.toJson(row);

    apply(new CatalogChange.DropColumn("FW", "remarks"));

    RowForm newer = catalog.form(HOUSES);
    assertThat(newer.kind().version()).isGreaterThan(older.kind().version());
    assertThat(newer.kind().columns()).noneMatch(column -> column.key().equals("remarks"));
    assertThat(newer.fromJson(json).get(newer.kind().indexOf("name"))).isEqualTo("办公楼");
    RowForm pinned = catalog.form(HOUSES, older.kind().version());
    assertThat(pinned.fromJson(json).get(pinned.kind().indexOf("remarks"))).isEqualTo("旧话");
  }

  @Test
  void aKindReadsByTheListsOfItsVersion() {
    int before = catalog.form(HOUSES).kind().version();
    CodeList older = catalog.list("CL_BOOK");

    apply(new CatalogChange.EndEntry("CL_BOOK", "4"));

    int after = catalog.form(HOUSES).kind().version();
    assertThat(after).isGreaterThan(before);
    assertThat(endedIn(catalog.list("CL_BOOK"))).containsExactly("4");
    assertThat(endedIn(catalog.list("CL_BOOK", older.version()))).isEmpty();
    assertThat(problemsOfBookStatus(before)).isEmpty();
    assertThat(problemsOfBookStatus(after)).containsExactly("「入账状态」“已核销实物仍在”已停用，请另选");
  }

  @Test
  void anEntryThatANewReleaseForgetsEndsAndStaysReadable() {
    release.of(delivered -> {
      ListDocument list = Objects.requireNonNull(delivered.lists().get("CL_TITLE"));
      var shorter =
          new ListDocument(
              list.label(), list.source(), list.entries().subList(1, list.entries().size()));
      var lists = new TreeMap<>(delivered.lists());
      lists.put("CL_TITLE", shorter);
      return new Declarations(
          delivered.common(),
          delivered.kinds(),
          delivered.rules(),
          delivered.subTables(),
          lists,
          delivered.routing());
    });

    assertThat(endedIn(catalog.list("CL_TITLE"))).hasSize(1);
  }

  @Test
  void anotherNodeSeesANewVersionWithinASecondWithoutRestart() throws InterruptedException {
    var otherWatch = new EditionWatch(table);
    var otherNode = new VersionedCatalog(table, otherWatch, organization, box, clock);
    int before = otherNode.form(new KindCode("XZ")).kind().version();

    apply(new CatalogChange.DropColumn("XZ", "remarks"));

    assertThat(catalog.form(new KindCode("XZ")).kind().version()).isEqualTo(before + 1);
    Thread.sleep(1100);
    assertThat(otherNode.form(new KindCode("XZ")).kind().version()).isEqualTo(before + 1);
  }

  private void apply(CatalogChange change) {
    release.of(delivered -> Applying.apply(delivered, change, TODAY));
  }

  private List<String> problemsOfBookStatus(int version) {
    RowForm form = catalog.form(HOUSES, version);
    var row = new Values(form.kind().columns().size());
    row.set(form.kind().indexOf("bookStatus"), "4");
    return form.judge(row, Forms.JUDGING).stream()
        .filter(problem -> problem.rule().equals("list"))
        .map(Problem::sentence)
        .toList();
  }

  private static List<String> endedIn(CodeList list) {
    return list.entries().stream().filter(CodeList.Entry::ended).map(CodeList.Entry::code).toList();
  }
}
