package cn.sanzi.catalog.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanzi.catalog.Forms;
import cn.sanzi.catalog.RuleCases;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RuleCoverageTest {

  @Test
  void everyRuleHasCasesInEveryKindThatItNames() {
    Set<String> untried = new TreeSet<>();
    for (RuleDeclaration rule : new DeclarationFiles().rules().rules()) {
      String name = rule.id() + "@" + rule.at().getFirst();
      List<String> kinds = rule.kinds();
      if (kinds == null) {
        boolean tried = Forms.all().keySet().stream().anyMatch(kind -> has(kind, name));
        untried.addAll(tried ? List.of() : List.of(name));
      } else {
        kinds.stream()
            .filter(kind -> !has(kind, name))
            .forEach(kind -> untried.add(kind + " " + name));
      }
    }

    assertThat(untried).isEmpty();
  }

  private static boolean has(String kind, String name) {
    return RuleCases.of(kind).cases().containsKey(name);
  }
}
