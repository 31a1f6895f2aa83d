package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Kind;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind as written in a file.
 *
 * @param subTables codes of the tables of lines that its rows may have
 * @param omit keys of common columns that make no sense for it
 * @param adapt what it says differently of common columns, by key
 */
public record KindDeclaration(
    String code,
    String name,
    @JsonProperty("class") String class_,
    String field,
    String form,
    String measure,
    List<List<String>> naturalKeys,
    Kind.Facts facts,
    Kind.Papers papers,
    @Nullable List<String> subTables,
    @Nullable List<String> omit,
    @Nullable Map<String, ColumnDeclaration> adapt,
    List<SectionDeclaration> sections) {}
