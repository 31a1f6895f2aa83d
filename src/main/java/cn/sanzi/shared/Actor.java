package cn.sanzi.shared;

import java.util.UUID;

/**
 * Who acts (操作人), as the audit trail keeps it.
 *
 * @param name the person's name on the day of the act
 * @param from the network address the request came from, or the name of the process
 */
public record Actor(AccountId account, String name, String from) {

  /** The system itself, at work without anybody asking: nightly clearing, folding of sums. */
  public static Actor system(String process) {
    return new Actor(new AccountId(new UUID(0, 0)), "系统", process);
  }
}
