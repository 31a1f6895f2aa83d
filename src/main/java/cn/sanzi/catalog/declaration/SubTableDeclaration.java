package cn.sanzi.catalog.declaration;

import java.util.List;

/**
 * A sub-table as written in a file, in the language of columns; its rules stand in the rule files
 * under its code.
 */
public record SubTableDeclaration(
    String code,
    String key,
    String name,
    String measure,
    List<String> naturalKey,
    List<SectionDeclaration> sections) {}
