package cn.sanzi.inventory.declaring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A large table on its way into the register (正在入库), or one that did not get there.
 *
 * @param done steps taken of {@code total}; 0 of 0 while it waits for its turn
 * @param error why it was not entered; null while it is on its way
 */
public record Entering(long done, long total, String by, Instant since, @Nullable String error) {

  public boolean pending() {
    return error == null;
  }
}
