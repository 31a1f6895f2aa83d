package cn.sanzi.catalog.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A kind that extends another (继承): schools' and enterprises' houses are houses first. */
class InheritanceTest {

  private static final String HOUSE =
      """
      code: HO
      name: 房屋
      class: 国有资产
      field: 行政事业
      form: 实物
      measure: ㎡
      naturalKeys: [[address]]
      facts: {name: name}
      papers: {per: ROW, least: 1, what: 权证}
      omit: [park]
      adapt:
        address: {need: M, help: 到门牌}
        titleHolder: {neededWhen: ""}
      sections:
        - name: 房屋
          columns:
            - {key: area, label: 面积, source: HO_01, type: AREA, unit: ㎡, min: 0, need: M}
            - {key: floors, label: 层次, source: HO_02, type: TEXT, length: 30, need: C, help: 如 1-3}
            - {key: idle, label: 闲置面积, source: HO_03, type: AREA, unit: ㎡, min: 0, need: M}
      """;

  private static final String RULES =
      """
      rules:
        - {id: R-1, kinds: [HO], level: B, must: "area > 0.0", text: "面积", at: [area], source: 勾稽}
        - {id: R-2, kinds: [HO], level: B, must: "idle <= area", text: "闲置", at: [idle], source: 勾稽}
        - {id: R-3, kinds: [SH], level: W, must: "pupils > 0", text: "人数", at: [pupils], source: 勾稽}
        - {id: R-4, kinds: [EH], level: W, must: "area < 9.0", text: "大", at: [area], source: 勾稽}
      """;

  private final YAMLMapper mapper =
      YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  @Test
  void aChildHasItsParentsColumnsBentOmittedAndFollowedByItsOwn() {
    KindDocument school =
        assembled(
            """
            code: SH
            extends: HO
            name: 校舍
            measure: 所
            omit: [idle, papers]
            adapt:
              floors: {need: M}
              address: {help: 学校地址}
            sections:
              - name: 学校
                first: true
                columns:
                  - {key: school, label: 学校, source: SH_01, type: TEXT, length: 80, need: M}
              - name: 学生
                columns:
                  - {key: pupils, label: 学生数, source: SH_02, type: INTEGER, min: 0, need: M}
            """);

    Kind kind = school.kind();
    assertThat(kind.columns().stream().filter(column -> !column.common()))
        .extracting(Column::key)
        .containsExactly("school", "area", "floors", "pupils");
    assertThat(column(kind, "floors").need()).isEqualTo(Column.Need.MANDATORY);
    assertThat(column(kind, "floors").help()).isEqualTo("如 1-3");
    assertThat(column(kind, "address").need()).isEqualTo(Column.Need.MANDATORY);
    assertThat(column(kind, "address").help()).isEqualTo("学校地址");
    assertThat(column(kind, "titleHolder").neededWhen()).isNull();
    assertThat(kind.columns()).extracting(Column::key).doesNotContain("park", "papers", "idle");
  }

  @Test
  void aChildHasOfItsParentWhatItDoesNotSayItself() {
    Kind kind = assembled("{code: EH, extends: HO, name: 企业房产, field: 国有企业}").kind();

    assertThat(kind.name()).isEqualTo("企业房产");
    assertThat(kind.field()).isEqualTo("国有企业");
    assertThat(kind.measure()).isEqualTo("㎡");
    assertThat(kind.naturalKeys()).containsExactly(List.of("address"));
    assertThat(kind.papers().what()).isEqualTo("权证");
  }

  @Test
  void theRulesForTheParentJudgeTheChildUnlessTheySpeakOfWhatItOmits() {
    KindDocument whole = assembled("{code: EH, extends: HO, name: 企业房产}");
    KindDocument bent = assembled("{code: EH, extends: HO, name: 企业房产, omit: [idle]}");

    assertThat(whole.rules()).extracting(Rule::id).containsExactly("R-1", "R-2", "R-4");
    assertThat(bent.rules()).extracting(Rule::id).containsExactly("R-1", "R-4");
  }

  @Test
  void aParentStandsOnItsOwnFeet() {
    assertThatThrownBy(() -> assembled("{code: EH, extends: QQ, name: 企业房产}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EH extends QQ");
  }

  @Test
  void aMisspeltKeyIsFound() {
    assertThatThrownBy(() -> assembled("{code: EH, extends: HO, name: 企业房产, omit: [flors]}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown [flors]");
  }

  private KindDocument assembled(String child) {
    List<KindDeclaration> kinds =
        Inheritance.resolved(
            List.of(
                mapper.readValue(HOUSE, KindDeclaration.class),
                mapper.readValue(child, KindDeclaration.class)));
    var assembly =
        new KindAssembly(
            new DeclarationFiles().common(),
            mapper.readValue(RULES, RuleFile.class),
            List.of(),
            LocalDate.of(2025, 1, 1));
    return assembly.assemble(kinds.getLast());
  }

  private static Column column(Kind kind, String key) {
    return kind.columns().get(kind.indexOf(key));
  }
}
