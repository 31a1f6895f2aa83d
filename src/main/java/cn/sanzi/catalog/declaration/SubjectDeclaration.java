package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject with its rules as written in a file.
 *
 * @param when the moment at which it is judged
 */
public record SubjectDeclaration(
    String code,
    String name,
    String when,
    List<Section> sections,
    @Nullable List<Parameter> parameters,
    List<RuleDeclaration> rules) {

  /**
   * Facts from one hand; {@code need} is O unless said, A for computed ones.
   *
   * @param supplier who can supply them
   */
  public record Section(String name, String supplier, List<ColumnDeclaration> facts) {}
}
