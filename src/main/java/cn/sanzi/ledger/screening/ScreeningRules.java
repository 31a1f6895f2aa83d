package cn.sanzi.ledger.screening;

import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.RowCondition;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Values;
import cn.sanzi.ledger.screening.ScreeningRule.Sense;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The declared rules of screening, compiled for a kind. */
@Component
class ScreeningRules {

  private final List<ScreeningRule> rules;

  ScreeningRules() {
    try (InputStream file =
        Objects.requireNonNull(getClass().getResourceAsStream("/ledger/screening.yaml"))) {
      this.rules = new YAMLMapper().readValue(file, new TypeReference<List<ScreeningRule>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<ScreeningRule> all() {
    return rules;
  }

  /** Those that have a say on a kind: it has the columns that they ask for. */
  Compiled of(RowForm form) {
    var compiled = new ArrayList<Line>();
    for (ScreeningRule rule : rules) {
      form.condition(rule.when()).ifPresent(when -> compiled.add(new Line(Reason.of(rule), when)));
    }
    return new Compiled(List.copyOf(compiled));
  }

  private record Line(Reason reason, RowCondition when) {}

  /** The rules for one kind at one version. */
  static final class Compiled {

    private final List<Line> lines;

    private Compiled(List<Line> lines) {
      this.lines = lines;
    }

    boolean canPropose() {
      return lines.stream().anyMatch(line -> line.reason().sense() == Sense.PROPOSE);
    }

    /** Every reason that holds; empty when nothing proposes the card. */
    List<Reason> reasons(Values row, Judging judging) {
      List<Reason> reasons = List.of();
      for (Line line : lines) {
        if (line.when().holds(row, judging)) {
          reasons = reasons.isEmpty() ? new ArrayList<>(4) : reasons;
          reasons.add(line.reason());
        }
      }
      return reasons.stream().anyMatch(reason -> reason.sense() == Sense.PROPOSE)
          ? reasons
          : List.of();
    }
  }
}
