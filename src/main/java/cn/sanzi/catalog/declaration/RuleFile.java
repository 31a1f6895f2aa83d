package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Parameter;
import java.util.List;

/** The file of rules and their parameters. */
record RuleFile(List<Parameter> parameters, List<RuleDeclaration> rules) {}
