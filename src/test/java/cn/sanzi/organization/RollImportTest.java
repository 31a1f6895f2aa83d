package cn.sanzi.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.access.testing.Staff;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.shared.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class RollImportTest {

  private static final String HEADING = "单位名册,,,,,\n单位名称*,单位性质,辖区,主管部门,联络员,联系电话\n";

  private final RollImport imports;
  private final UnitList list;
  private final Contacts contacts;
  private final Organization organization;
  private final Staff staff;

  @TempDir Path folder;

  RollImportTest(
      RollImport imports,
      UnitList list,
      Contacts contacts,
      Organization organization,
      Staff staff) {
    this.imports = imports;
    this.list = list;
    this.contacts = contacts;
    this.organization = organization;
    this.staff = staff;
  }

  @Test
  void entersUnitsBelowOneAnotherWithTheirContacts() throws IOException {
    Path file = file("市甲中心,公益一类事业单位,市本级,市甲局,王芳,13800000001\n市甲局,行政单位,市本级,,,\n合计,,,,,\n");

    RollImport.Preview preview = imports.preview(file, region -> true);
    assertThat(preview.added()).isEqualTo(2);
    assertThat(preview.refused()).isZero();
    assertThat(list.list()).extracting(line -> line.unit().name()).doesNotContain("市甲局");
    imports.confirm(file, preview.digest(), region -> true, Staff.TESTER);

    Unit center = named("市甲中心");
    assertThat(organization.unit(Objects.requireNonNull(center.parent())).name()).isEqualTo("市甲局");
    assertThat(contacts.all().get(center.id()))
        .containsExactly(new Contact(Contact.Part.LIAISON, "王芳", "", "13800000001"));
    assertThat(imports.preview(file, region -> true).same()).isEqualTo(2);
  }

  @Test
  void saysWhyARowIsRefusedAndLeavesItOut() throws IOException {
    Path file =
        file(
            """
            市乙局,行政单位,市本级,没有的局,,
            市丙局,衙门,市本级,,,
            市丁局,行政单位,浮梁县,,,
            市戊局,行政单位,市本级,市己局,,
            市己局,行政单位,市本级,市戊局,,
            市庚局,行政单位,市本级,,李四,不详
            """);

    RollImport.Preview preview = imports.preview(file, Staff.CITY::equals);

    assertThat(preview.refused()).isEqualTo(6);
    assertThat(preview.lines().toString())
        .contains("主管部门“没有的局”名册中没有", "单位性质“衙门”", "“浮梁县”不在您的管理范围内", "互为上下级", "不是电话号码");
    imports.confirm(file, preview.digest(), Staff.CITY::equals, Staff.TESTER);
    assertThat(list.list()).extracting(line -> line.unit().name()).doesNotContain("市乙局", "市庚局");
  }

  @Test
  void refusesAConfirmationOfWhatWasNotLookedAt() throws IOException {
    Path file = file("市辛局,行政单位,市本级,,,\n");

    assertThatThrownBy(() -> imports.confirm(file, "x", region -> true, Staff.TESTER))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> assertThat(it.refusal().code()).isEqualTo("organization.roll-changed"));
  }

  @Test
  void refusesAFileWithoutAHeading() throws IOException {
    Path file = folder.resolve("x.csv");
    Files.writeString(file, "你好,世界\n一,二\n");

    assertThatThrownBy(() -> imports.preview(file, region -> true)).isInstanceOf(Refused.class);
  }

  @Test
  void keepsWhatIsNotInTheFileAndTellsARenaming() throws IOException {
    UnitId bureau = staff.bureau();
    contacts.name(
        Staff.TESTER, bureau, List.of(new Contact(Contact.Part.LEADER, "赵六", "副局长", null)));
    Unit unit = organization.unit(bureau);
    Path file = file(unit.name() + ",参公事业单位,市本级,,钱七,\n");

    RollImport.Preview preview = imports.preview(file, region -> true);
    imports.confirm(file, preview.digest(), region -> true, Staff.TESTER);

    assertThat(preview.lines().getFirst().notes()).containsExactly("单位性质：行政单位 → 参公事业单位", "更新联系人");
    assertThat(contacts.all().get(bureau)).extracting(Contact::name).containsExactly("赵六", "钱七");
  }

  private Unit named(String name) {
    return list.list().stream()
        .map(RollLine::unit)
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Path file(String rows) throws IOException {
    Path file = folder.resolve("名册.csv");
    Files.writeString(file, HEADING + rows);
    return file;
  }
}
