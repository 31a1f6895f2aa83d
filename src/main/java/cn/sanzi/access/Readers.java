package cn.sanzi.access;

import cn.sanzi.shared.AccountId;

/** Knows what each person may see. */
public interface Readers {

  /**
   * The person behind an account, as of now. For work that goes on after the request has ended,
   * too: a job reads with the eyes of who asked for it.
   *
   * @param from the network address, or the name of the process
   */
  Reader reader(AccountId account, String from);
}
