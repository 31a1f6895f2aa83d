package cn.sanzi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.sanzi.organization.GroupNo;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.Region;
import cn.sanzi.organization.UnitSystem;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The catalogue as the running application has it: published into its table, compiled from there.
 */
@DatabaseTest
class CatalogVersionsTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 5, 12);

  private final Catalog catalog;
  private final Organization organization;
  private final JdbcClient jdbc;

  CatalogVersionsTest(Catalog catalog, Organization organization, JdbcClient jdbc) {
    this.catalog = catalog;
    this.organization = organization;
    this.jdbc = jdbc;
  }

  @Test
  void whatTheFilesDeclareIsInForceAsItsFirstVersion() {
    assertThat(catalog.kinds()).extracting(kind -> kind.code().value()).contains("FW", "XZ", "ZH");
    assertThat(catalog.kinds()).allSatisfy(kind -> assertThat(kind.version()).isEqualTo(1));
    assertThat(catalog.lists()).allSatisfy(list -> assertThat(list.version()).isEqualTo(1));
    assertThat(jdbc.sql("select count(*) from catalog.version").query(Long.class).single())
        .isEqualTo(catalog.kinds().size() + catalog.lists().size() + 1);
  }

  @Test
  void aFormFromTheTableIsTheOneThatTheFileDeclares() {
    RowForm stored = catalog.form(new KindCode("FW"), 1);
    RowForm declared = Forms.of("FW");

    assertThat(stored.kind()).isEqualTo(declared.kind());
    assertThat(stored.rules()).isEqualTo(declared.rules());
    assertThat(stored.parameters()).isEqualTo(declared.parameters());
    assertThat(stored.judge(SampleRow.clean("FW").values(), Forms.JUDGING)).isEmpty();
  }

  @Test
  void secretsAreReallySealed() {
    RowForm form = catalog.form(new KindCode("ZH"));
    Values row =
        SampleRow.clean("ZH").with(Map.of("accountNumber", "1503220109000999999")).values();

    String json = form.toJson(row);

    assertThat(json).doesNotContain("1503220109000999999").contains("1503****9999");
    assertThat(form.fromJson(json).get(form.kind().indexOf("accountNumber")))
        .isEqualTo("1503220109000999999");
  }

  @Test
  void oneGroupCountsWhatAUnitHas() {
    assertThat(group("FW", UnitSystem.GENERAL)).isEqualTo(1);
    assertThat(group("FW", UnitSystem.EDUCATION)).isEqualTo(7);
    assertThat(group("FW", UnitSystem.HEALTH)).isEqualTo(8);
    assertThat(group("FW", UnitSystem.ENTERPRISE)).isEqualTo(4);
    assertThat(group("FW", UnitSystem.PARK)).isEqualTo(10);
    assertThat(group("ZH", UnitSystem.EDUCATION)).isEqualTo(2);
    assertThat(group("ZH", UnitSystem.ENTERPRISE)).isEqualTo(4);
    assertThat(group("XZ", UnitSystem.PARK)).isEqualTo(3);
  }

  @Test
  void leadUnitsDeclareEachWhatItsGroupCounts() {
    assertThat(counting("JY", UnitSystem.GENERAL))
        .extracting(c -> c.group().value(), Counting::declarant)
        .containsExactly(tuple(11, Counting.Declarant.LEAD), tuple(12, Counting.Declarant.LEAD));
    assertThat(counting("JY", UnitSystem.ENTERPRISE))
        .containsExactly(new Counting(new GroupNo(12), Counting.Declarant.HOLDER, null));
    assertThat(counting("QS", UnitSystem.ENTERPRISE)).isEmpty();
    assertThat(counting("QT", UnitSystem.GENERAL))
        .containsExactly(new Counting(new GroupNo(2), Counting.Declarant.LEAD, null));
  }

  @Test
  void whatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> catalog.form(new KindCode("QQ")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("catalog.no-such-kind");
    assertThatThrownBy(() -> catalog.form(new KindCode("FW"), 99))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("catalog.no-such-kind");
    assertThatThrownBy(() -> catalog.list("CL_NOTHING"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("catalog.no-such-list");
  }

  private int group(String kind, UnitSystem system) {
    return counting(kind, system).getFirst().group().value();
  }

  private List<Counting> counting(String kind, UnitSystem system) {
    Region region = organization.regions().getFirst();
    return catalog.counting(new KindCode(kind), system, region.id(), TODAY);
  }
}
