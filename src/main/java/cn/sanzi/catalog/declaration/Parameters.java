package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Parameter;
import java.time.LocalDate;

/** Values of parameters in time. */
final class Parameters {

  private Parameters() {}

  /** The one that came into force later. */
  static Parameter later(Parameter a, Parameter b) {
    LocalDate first = a.since();
    LocalDate second = b.since();
    return first == null || (second != null && second.isAfter(first)) ? b : a;
  }
}
