package cn.sanzi.catalog;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the catalogue to whoever is signed in: what is counted is no secret. */
@RestController
@RequestMapping("/api/catalog")
class CatalogController {

  private final Catalog catalog;

  CatalogController(Catalog catalog) {
    this.catalog = catalog;
  }

  record KindSummary(
      String code,
      String name,
      int version,
      @JsonProperty("class") String class_,
      String field,
      String form,
      String measure,
      int columnCount) {}

  record KindView(
      String code,
      String name,
      int version,
      @JsonProperty("class") String class_,
      String field,
      String form,
      String measure,
      List<ColumnView> columns,
      List<RuleView> rules,
      List<ParameterView> parameters,
      Kind.Papers papers,
      Kind.Facts facts,
      List<List<String>> naturalKeys,
      List<SubTableView> subTables,
      Map<String, Integer> lists) {}

  /** A table of lines that rows of the kind may have. */
  record SubTableView(
      String code,
      String key,
      String name,
      String measure,
      List<ColumnView> columns,
      List<RuleView> rules,
      List<String> naturalKey) {}

  record ListSummary(
      String name, String label, String source, int version, int entries, int ended) {}

  record ColumnView(
      String key,
      String label,
      ColumnType type,
      @Nullable String unit,
      Column.Need need,
      @Nullable String neededWhen,
      @Nullable String codeList,
      boolean multiple,
      @Nullable String identifier,
      @Nullable String help,
      boolean secret,
      boolean filterable,
      boolean common,
      String section,
      String source,
      @Nullable String computed,
      int maxLength) {}

  record RuleView(
      String id,
      String severity,
      String text,
      List<String> columns,
      @Nullable String when,
      String must,
      @Nullable String article,
      String source) {}

  record ParameterView(
      String name, String label, String value, String unit, @Nullable String article) {}

  @GetMapping("/kinds")
  @Allowed
  List<KindSummary> kinds(Reader reader) {
    return catalog.kinds().stream().map(CatalogController::summary).toList();
  }

  @GetMapping("/kinds/{code}")
  @Allowed
  KindView kind(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Integer version,
      Reader reader) {
    KindCode kind = KindCode.parse(code);
    return view(version == null ? catalog.form(kind) : catalog.form(kind, version));
  }

  @GetMapping("/lists")
  @Allowed
  List<ListSummary> lists(Reader reader) {
    return catalog.lists().stream()
        .map(list ->
            new ListSummary(
                list.name(),
                list.label(),
                list.source(),
                list.version(),
                list.entries().size(),
                (int) list.entries().stream().filter(CodeList.Entry::ended).count()))
        .toList();
  }

  @GetMapping("/lists/{name}")
  @Allowed
  CodeList list(
      @PathVariable String name,
      @RequestParam(required = false) @Nullable Integer version,
      Reader reader) {
    return version == null ? catalog.list(name) : catalog.list(name, version);
  }

  private static KindSummary summary(Kind kind) {
    return new KindSummary(
        kind.code().value(),
        kind.name(),
        kind.version(),
        kind.class_(),
        kind.field(),
        kind.form(),
        kind.measure(),
        kind.columns().size());
  }

  private static KindView view(RowForm form) {
    Kind kind = form.kind();
    return new KindView(
        kind.code().value(),
        kind.name(),
        kind.version(),
        kind.class_(),
        kind.field(),
        kind.form(),
        kind.measure(),
        kind.columns().stream().map(CatalogController::view).toList(),
        form.rules().stream().map(CatalogController::view).toList(),
        form.parameters().stream().map(CatalogController::view).toList(),
        kind.papers(),
        kind.facts(),
        kind.naturalKeys(),
        kind.subTables().stream().map(CatalogController::view).toList(),
        form.readsBy());
  }

  private static SubTableView view(SubTable table) {
    return new SubTableView(
        table.code(),
        table.key(),
        table.name(),
        table.measure(),
        table.columns().stream().map(CatalogController::view).toList(),
        table.rules().stream().map(CatalogController::view).toList(),
        table.naturalKey());
  }

  static ColumnView view(Column column) {
    return new ColumnView(
        column.key(),
        column.label(),
        column.type(),
        column.unit(),
        column.need(),
        column.neededWhen(),
        column.codeList(),
        column.multiple(),
        column.identifier(),
        column.help(),
        column.secret(),
        column.filterable(),
        column.common(),
        column.section(),
        column.source(),
        column.computed(),
        column.maxLength());
  }

  static RuleView view(Rule rule) {
    return new RuleView(
        rule.id(),
        rule.severity().name().toLowerCase(Locale.ROOT),
        rule.sentence(),
        rule.columns(),
        rule.when(),
        rule.must(),
        rule.article(),
        rule.source());
  }

  static ParameterView view(Parameter parameter) {
    return new ParameterView(
        parameter.name(),
        parameter.label(),
        parameter.value().toPlainString(),
        parameter.unit(),
        parameter.article());
  }
}
