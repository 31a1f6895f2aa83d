package cn.sanzi.reporting;

import cn.sanzi.catalog.Catalog;
import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.Kind;
import cn.sanzi.organization.Organization;
import cn.sanzi.organization.RegionId;
import cn.sanzi.organization.UnitId;
import cn.sanzi.register.CardFilter;
import cn.sanzi.register.CardSums.Dimension;
import cn.sanzi.shared.Refused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The axes a summary table can have, with names and order as of now. */
@Component
class Axes {

  /** Lines whose kind has no such status; the list of cards knows it by this sign too. */
  private static final String WITHOUT = "-";

  private final Catalog catalog;
  private final Organization organization;

  Axes(Catalog catalog, Organization organization) {
    this.catalog = catalog;
    this.organization = organization;
  }

  /** In the order asked for, without repetitions; refuses unknown names. */
  List<Axis> named(String names, CardFilter filter) {
    return Arrays.stream(names.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .map(name -> named(name, filter.kinds()))
        .toList();
  }

  private Axis named(String name, List<String> kinds) {
    return switch (name) {
      case "group" -> group();
      case "kind" -> kind();
      case "class" -> assetClass(kinds);
      case "use" -> status("use", "使用状况", Dimension.USE, "CL_USE");
      case "title" -> status("title", "权属状况", Dimension.TITLE, "CL_TITLE");
      case "region" -> region();
      case "unit" -> unit();
      default -> throw new Refused(new ReportingRefusal.UnknownAxis(name));
    };
  }

  private Axis group() {
    Map<String, String> names =
        organization.groups().stream()
            .collect(Collectors.toMap(g -> String.valueOf(g.no().value()), g -> g.name()));
    return new Axis(
        "group",
        "工作小组",
        Dimension.GROUP,
        UnaryOperator.identity(),
        no -> names.getOrDefault(no, "第" + no + "组"),
        no -> Map.entry("groupNo", no),
        Integer::parseInt);
  }

  private Axis kind() {
    List<Kind> kinds = catalog.kinds();
    List<String> order = kinds.stream().map(k -> k.code().value()).toList();
    Map<String, String> names =
        kinds.stream().collect(Collectors.toMap(k -> k.code().value(), Kind::name));
    return new Axis(
        "kind",
        "资产种类",
        Dimension.KIND,
        UnaryOperator.identity(),
        code -> names.getOrDefault(code, code),
        code -> Map.entry("kind", code),
        code -> place(order, code));
  }

  /** 资源, 资产 or 资金: the kinds of a class, or those of them that were asked for. */
  private Axis assetClass(List<String> asked) {
    Map<String, String> classes =
        catalog.kinds().stream().collect(Collectors.toMap(k -> k.code().value(), Kind::class_));
    List<String> order =
        catalog.list("CL_SANZI").entries().stream().map(CodeList.Entry::label).toList();
    return new Axis(
        "class",
        "三资大类",
        Dimension.KIND,
        kind -> classes.getOrDefault(kind, "其他"),
        UnaryOperator.identity(),
        name ->
            Map.entry(
                "kind",
                classes.keySet().stream()
                    .filter(kind -> name.equals(classes.get(kind)))
                    .filter(kind -> asked.isEmpty() || asked.contains(kind))
                    .sorted()
                    .collect(Collectors.joining(","))),
        name -> place(order, name));
  }

  private Axis status(String name, String label, Dimension source, String list) {
    List<CodeList.Entry> entries = catalog.list(list).entries();
    List<String> order = entries.stream().map(CodeList.Entry::code).toList();
    Map<String, String> labels =
        entries.stream().collect(Collectors.toMap(CodeList.Entry::code, CodeList.Entry::label));
    return new Axis(
        name,
        label,
        source,
        code -> code.isEmpty() ? WITHOUT : code,
        code -> code.equals(WITHOUT) ? "不适用" : labels.getOrDefault(code, code),
        code -> Map.entry(name, code),
        code -> place(order, code));
  }

  private Axis region() {
    List<String> order =
        organization.regions().stream().map(r -> String.valueOf(r.id().value())).toList();
    return new Axis(
        "region",
        "辖区",
        Dimension.REGION,
        UnaryOperator.identity(),
        id -> organization.region(new RegionId(Integer.parseInt(id))).name(),
        id -> Map.entry("regionId", id),
        id -> place(order, id));
  }

  private Axis unit() {
    Map<String, Integer> order = new HashMap<>();
    organization.units().forEach(u -> order.put(u.id().value().toString(), order.size()));
    return new Axis(
        "unit",
        "持有单位",
        Dimension.UNIT,
        UnaryOperator.identity(),
        id -> organization.unit(new UnitId(UUID.fromString(id))).name(),
        id -> Map.entry("unitId", id),
        id -> order.getOrDefault(id, Integer.MAX_VALUE));
  }

  private static int place(List<String> order, String value) {
    int index = order.indexOf(value);
    return index < 0 ? Integer.MAX_VALUE : index;
  }
}
