package cn.sanzi.access;

import cn.sanzi.shared.AccountId;
import java.util.Optional;

/** The persons who may come in. */
public interface People {

  /** The person, unless the account is unknown or closed. */
  Optional<Person> find(AccountId id);

  /** Forgets what was remembered of the account; posts or password have changed. */
  void changed(AccountId id);
}
