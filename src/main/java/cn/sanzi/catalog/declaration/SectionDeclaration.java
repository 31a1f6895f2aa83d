package cn.sanzi.catalog.declaration;

import java.util.List;

/**
 * A section of columns as written in a file.
 *
 * @param first whether a common section stands before the kind's own, or an own one before those of
 *     the parent
 * @param special whether only kinds that name it have this common section
 */
public record SectionDeclaration(
    String name, boolean first, boolean special, List<ColumnDeclaration> columns) {}
