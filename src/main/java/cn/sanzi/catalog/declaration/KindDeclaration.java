package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Kind;
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
    List<SectionDeclaration> sections) {

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
      @Nullable List<SectionDeclaration> sections) {
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
  }
}
