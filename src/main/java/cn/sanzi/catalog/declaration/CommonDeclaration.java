package cn.sanzi.catalog.declaration;

import java.util.List;

/** The common columns as written in a file (公共字段段). */
public record CommonDeclaration(List<SectionDeclaration> sections) {}
