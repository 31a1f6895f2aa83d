package cn.sanzi.shared;

import java.util.Optional;

/**
 * Turns a fault into an exception where a value type is made from something that must be right by
 * then.
 */
final class Checked {

  private Checked() {}

  static void require(String what, Optional<String> fault) {
    if (fault.isPresent()) {
      throw new IllegalArgumentException("Not " + what + ": " + fault.get());
    }
  }
}
