package cn.sanzi.catalog;

import cn.sanzi.catalog.declaration.DeclarationFiles;
import java.util.List;
import java.util.Map;

/**
 * The cases of a kind's rules, written as data.
 *
 * @param clean a row with which nothing is wrong
 * @param cases by rule and first column, such as R-INV-07@builtArea
 */
public record RuleCases(Map<String, String> clean, Map<String, Cases> cases) {

  /** Cases of one rule: each says only what differs from the clean row. */
  public record Cases(List<Map<String, String>> pass, List<Map<String, String>> fail) {}

  public static RuleCases of(String kind) {
    return new DeclarationFiles().read("rule-cases/" + kind + ".yaml", RuleCases.class);
  }
}
