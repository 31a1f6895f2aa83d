package cn.sanzi.catalog;

import java.time.LocalDate;
import java.util.List;

/** A subject with its rules, compiled (事项的规则). Thread-safe. */
public interface SubjectForm {

  Subject subject();

  List<Rule> rules();

  /** The figures that its rules use, as they are in force on that day. */
  List<Parameter> parameters(LocalDate on);

  /**
   * Judges by the law of that day: which rules hold, which are violated, for which facts are
   * missing. Fails with {@code IllegalArgumentException} for a fact that the subject does not have
   * or a value that does not fit it.
   */
  Judgement judge(Facts facts, LocalDate on);
}
