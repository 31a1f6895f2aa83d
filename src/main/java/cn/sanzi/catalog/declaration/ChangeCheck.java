package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.CatalogRefusal.BadChange;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.declaration.CatalogChange.AddColumn;
import cn.sanzi.catalog.declaration.CatalogChange.AddEntry;
import cn.sanzi.catalog.declaration.CatalogChange.AddKind;
import cn.sanzi.catalog.declaration.CatalogChange.DropColumn;
import cn.sanzi.catalog.declaration.CatalogChange.EndEntry;
import cn.sanzi.catalog.declaration.CatalogChange.Route;
import cn.sanzi.catalog.declaration.CatalogChange.SetParameter;
import cn.sanzi.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a change fits the declarations it is applied to; says in a sentence why not. */
public final class ChangeCheck {

  private static final List<String> CLASSES = List.of("国有资产", "国有资源", "国有资金");

  private final Declarations declared;
  private final LocalDate from;

  public ChangeCheck(Declarations declared, LocalDate from) {
    this.declared = declared;
    this.from = from;
  }

  public void check(CatalogChange change) {
    switch (change) {
      case AddKind(KindDeclaration kind) -> check(kind);
      case AddColumn add -> check(add);
      case DropColumn drop -> check(drop);
      case AddEntry add -> check(add);
      case EndEntry end -> check(end);
      case SetParameter set -> check(set);
      case Route(RoutingLine line) -> check(line);
    }
  }

  private void check(@Nullable KindDeclaration kind) {
    require(kind != null && matches(kind.code(), "[A-Z]{2,4}"), "种类代码应为 2 至 4 个大写字母。");
    String code = Objects.requireNonNull(kind).code();
    require(declared.kind(code).isEmpty(), "已有种类 " + code + "，请换一个代码。");
    require(given(kind.name()), "请填写种类 " + code + " 的名称。");
    require(CLASSES.contains(kind.class_()), "大类应为：" + String.join("、", CLASSES) + "。");
    require(
        given(kind.field()) && given(kind.form()) && given(kind.measure()),
        "请填写种类 " + code + " 的领域、形态和计量单位。");
    require(some(kind.sections()), "种类 " + code + " 至少要有一个自己的字段。");
    Kind.Facts facts = kind.facts();
    require(facts != null && given(facts.name()), "请指定哪个字段是资产名称。");
    require(kind.papers() != null, "请说明佐证材料按行还是按整表提交。");
    for (SectionDeclaration section : kind.sections()) {
      require(given(section.name()) && section.columns() != null, "请填写字段所在的段。");
      section.columns().forEach(column -> checkColumn(column, code));
    }
    Kind assembled = assembled(declared.with(kind), code);
    require(some(assembled.naturalKeys()), "种类 " + code + " 至少要有一组自然键，用来认出同一项资产。");
    used(assembled)
        .forEach(
            key -> require(has(assembled, key), "自然键或公共信息指定的字段 " + key + " 不在种类 " + code + " 里。"));
  }

  private void check(AddColumn add) {
    Kind kind = kind(add.kind());
    require(given(add.section()), "请填写新字段所在的段。");
    require(add.column() != null, "请填写新字段。");
    checkColumn(add.column(), add.kind());
    String key = String.valueOf(add.column().key());
    require(!has(kind, key), kind.name() + "已有字段 " + key + "，请换一个键。");
    require(
        add.after() == null || has(kind, add.after()),
        kind.name() + "没有字段 " + add.after() + "，不能排在它后面。");
  }

  private void checkColumn(ColumnDeclaration column, String kind) {
    String key = String.valueOf(column.key());
    require(matches(key, "[a-z][A-Za-z0-9]{1,39}"), "字段的键“" + key + "”应为小写字母开头的英文，不带空格。");
    require(
        !Names.BUILT_IN.contains(key) && parameter(key).isEmpty(),
        "“" + key + "”是规则里的名字，不能用作字段的键。");
    String label = String.valueOf(column.label());
    require(given(column.label()), "请填写字段 " + key + " 的名称。");
    require(column.type() != null, "请选择字段「" + label + "」的类型。");
    require(column.need() != null, "请选择字段「" + label + "」的填报要求。");
    require(
        column.list() == null || declared.lists().containsKey(column.list()),
        "字段「" + label + "」的代码表 " + column.list() + " 不存在。");
    require(
        column.type() != ColumnType.CODE || column.list() != null, "代码字段「" + label + "」要指定代码表。");
    require(
        (column.need() == ColumnDeclaration.Need.A) == given(column.computed()),
        "字段「" + label + "」：自动计算的要有公式，其他的不能有。");
    require(column.need() != ColumnDeclaration.Need.S, "字段「" + label + "」：系统带出的字段只能随程序发布。");
    require(
        declared.common().sections().stream()
            .flatMap(section -> section.columns().stream())
            .noneMatch(common -> key.equals(common.key())),
        "“" + key + "”是公共字段的键，种类 " + kind + " 不能另设。");
  }

  private void check(DropColumn drop) {
    Kind kind = kind(drop.kind());
    Column column =
        kind.columns().stream()
            .filter(c -> c.key().equals(drop.key()))
            .findFirst()
            .orElseThrow(() -> refusal(kind.name() + "没有字段 " + drop.key() + "。"));
    String label = "「" + column.label() + "」";
    require(column.need() != Column.Need.SYSTEM, label + "由系统带出，不能取消。");
    require(
        kind.naturalKeys().stream().noneMatch(keys -> keys.contains(drop.key())),
        label + "是自然键的一部分，用来认出同一项资产，不能取消。");
    require(!used(kind).contains(drop.key()), label + "供资产卡片和汇总使用，不能取消。");
  }

  private void check(AddEntry add) {
    ListDocument list = list(add.list());
    require(matches(add.code(), "[0-9A-Za-z.\\-]{1,24}"), "代码应为字母、数字，不带空格。");
    require(given(add.label()), "请填写代码 " + add.code() + " 的名称。");
    require(
        list.find(add.code()).isEmpty(), list.label() + "已有代码 " + add.code() + "；代码不能重复使用，停用的也不能。");
    require(
        list.entries().stream().noneMatch(e -> e.label().equals(add.label()) && holds(e)),
        list.label() + "已有“" + add.label() + "”。");
  }

  private void check(EndEntry end) {
    ListDocument list = list(end.list());
    ListDocument.Entry entry =
        list.find(end.code()).orElseThrow(() -> refusal(list.label() + "没有代码 " + end.code() + "。"));
    require(holds(entry), list.label() + "的“" + entry.label() + "”已经停用。");
    require(list.entries().stream().filter(this::holds).count() > 1, list.label() + "只剩这一项，不能停用。");
  }

  private void check(SetParameter set) {
    Parameter old = parameter(set.name()).orElseThrow(() -> refusal("没有规则参数“" + set.name() + "”。"));
    require(set.value() != null, "请填写「" + old.label() + "」的新值。");
    require(
        old.value().scale() > 0 || set.value().stripTrailingZeros().scale() <= 0,
        "「" + old.label() + "」以" + old.unit() + "计，应为整数。");
    require(set.value().scale() <= 4, "「" + old.label() + "」最多四位小数。");
  }

  private void check(@Nullable RoutingLine line) {
    require(line != null && some(line.kinds()), "请选择由谁清查的种类。");
    Objects.requireNonNull(Objects.requireNonNull(line).kinds())
        .forEach(code -> require(declared.kind(code).isPresent(), "没有资产种类“" + code + "”。"));
  }

  private boolean holds(ListDocument.Entry entry) {
    return entry.until() == null || from.isBefore(entry.until());
  }

  private Kind kind(String code) {
    require(declared.kind(code).isPresent(), "没有资产种类“" + code + "”。");
    return assembled(declared, code);
  }

  private Kind assembled(Declarations all, String code) {
    try {
      KindDeclaration kind =
          all.complete().stream().filter(k -> k.code().equals(code)).findFirst().orElseThrow();
      return new KindAssembly(all.common(), all.rules(), all.subTables(), from)
          .assemble(kind)
          .kind();
    } catch (IllegalArgumentException | NullPointerException e) {
      throw refusal("种类 " + code + " 拼不起来：" + e.getMessage());
    }
  }

  private ListDocument list(String name) {
    ListDocument list = declared.lists().get(name);
    if (list == null) {
      throw refusal("没有代码表“" + name + "”。");
    }
    return list;
  }

  private Optional<Parameter> parameter(String name) {
    return declared.rules().parameters().stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** Keys that cards and sums rest on, and those that identify. */
  private static List<String> used(Kind kind) {
    Kind.Facts facts = kind.facts();
    return Stream.concat(
            kind.naturalKeys().stream().flatMap(List::stream),
            Stream.of(
                    facts.name(),
                    facts.place(),
                    facts.address(),
                    facts.use(),
                    facts.title(),
                    facts.area(),
                    facts.originalValue(),
                    facts.netValue(),
                    facts.balance())
                .flatMap(Stream::ofNullable))
        .toList();
  }

  private static boolean has(Kind kind, String key) {
    return kind.columns().stream().anyMatch(column -> column.key().equals(key));
  }

  private static boolean given(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static boolean some(@Nullable List<?> list) {
    return list != null && !list.isEmpty();
  }

  private static boolean matches(@Nullable String text, String pattern) {
    return text != null && text.matches(pattern);
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw refusal(sentence);
    }
  }

  private static Refused refusal(String sentence) {
    return new Refused(new BadChange(sentence));
  }
}
