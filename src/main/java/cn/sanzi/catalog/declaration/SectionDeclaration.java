package cn.sanzi.catalog.declaration;

import java.util.List;

/**
 * A section of columns as written in a file.
 *
 * @param first whether a common section stands before the kind's own
 */
public record SectionDeclaration(String name, boolean first, List<ColumnDeclaration> columns) {}
