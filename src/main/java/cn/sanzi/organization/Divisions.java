package cn.sanzi.organization;

import java.util.List;
import java.util.Optional;

/**
 * The divisions below the city, down to the village (行政区划): where a thing lies, not who holds it.
 */
public interface Divisions {

  Optional<Division> find(String code);

  /** Divisions directly below that one, by code; the counties below {@code "360200"}. */
  List<Division> below(String code);
}
