package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.Parameter;
import cn.sanzi.catalog.Rule;
import java.util.List;

/** A kind with everything that judges it, complete in itself: what one version of it is. */
public record KindDocument(Kind kind, List<Rule> rules, List<Parameter> parameters) {

  /** The same content under a version number. */
  public KindDocument numbered(int version) {
    return new KindDocument(
        new Kind(
            kind.code(),
            version,
            kind.name(),
            kind.field(),
            kind.form(),
            kind.class_(),
            kind.measure(),
            kind.columns(),
            kind.naturalKeys(),
            kind.facts(),
            kind.papers(),
            kind.subTables()),
        rules,
        parameters);
  }
}
