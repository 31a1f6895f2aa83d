package cn.sanzi.access.account;

import cn.sanzi.shared.AccountId;
import java.time.Instant;

/**
 * An account as it is kept (账号).
 *
 * @param password encoded, never plain
 * @param mustChange whether the password was given by somebody else and only opens the page where
 *     it is changed
 * @param closed whether an administrator has taken the account out of use
 */
record Account(
    AccountId id,
    String login,
    String name,
    String password,
    Instant passwordSetAt,
    boolean mustChange,
    boolean closed) {}
