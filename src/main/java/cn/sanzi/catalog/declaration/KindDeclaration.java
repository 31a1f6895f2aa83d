package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.Parameter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind as written in a file. One that extends another leaves out what it has from its parent.
 *
 * @param extends_ code of the parent, whose columns it has and whose rules judge it too
 * @param subTables codes of the tables of lines that its rows may have
 * @param omit keys of common or parent's columns that make no sense for it
 * @param adapt what it says differently of common or parent's columns, by key
 * @param also names of the special common sections that it has
 * @param parameters figures that its own rules use; most stand with the rules
 * @param rules rules of its own; most stand in a file beside
 * @param routing who counts it; most stands in the table for all kinds
 */
public record KindDeclaration(
    String code,
    @JsonProperty("extends") @Nullable String extends_,
    String name,
    @JsonProperty("class") @Nullable String class_,
    @Nullable String field,
    @Nullable String form,
    @Nullable String measure,
    @Nullable List<List<String>> naturalKeys,
    Kind.@Nullable Facts facts,
    Kind.@Nullable Papers papers,
    @Nullable List<String> subTables,
    List<String> omit,
    Map<String, ColumnDeclaration> adapt,
    List<String> also,
    List<SectionDeclaration> sections,
    @Nullable List<Parameter> parameters,
    @Nullable List<RuleDeclaration> rules,
    @Nullable List<RoutingLine> routing) {

  public KindDeclaration(
      String code,
      @Nullable String extends_,
      String name,
      @Nullable String class_,
      @Nullable String field,
      @Nullable String form,
      @Nullable String measure,
      @Nullable List<List<String>> naturalKeys,
      Kind.@Nullable Facts facts,
      Kind.@Nullable Papers papers,
      @Nullable List<String> subTables,
      @Nullable List<String> omit,
      @Nullable Map<String, ColumnDeclaration> adapt,
      @Nullable List<String> also,
      @Nullable List<SectionDeclaration> sections,
      @Nullable List<Parameter> parameters,
      @Nullable List<RuleDeclaration> rules,
      @Nullable List<RoutingLine> routing) {
    this.code = code;
    this.extends_ = extends_;
    this.name = name;
    this.class_ = class_;
    this.field = field;
    this.form = form;
    this.measure = measure;
    this.naturalKeys = naturalKeys;
    this.facts = facts;
    this.papers = papers;
    this.subTables = subTables;
    this.omit = omit == null ? List.of() : omit;
    this.adapt = adapt == null ? Map.of() : adapt;
    this.also = also == null ? List.of() : also;
    this.sections = sections == null ? List.of() : sections;
    this.parameters = parameters;
    this.rules = rules;
    this.routing = routing;
  }

  /** With other sections and other common columns left out. */
  KindDeclaration with(List<SectionDeclaration> changed, List<String> omitted) {
    return new KindDeclaration(
        code,
        extends_,
        name,
        class_,
        field,
        form,
        measure,
        naturalKeys,
        facts,
        papers,
        subTables,
        omitted,
        adapt,
        also,
        changed,
        parameters,
        rules,
        routing);
  }
}
