package cn.sanzi.shared;

/**
 * Who acts (操作人), as the audit trail keeps it.
 *
 * @param name the person's name on the day of the act
 * @param from the network address the request came from, or the name of the process
 */
public record Actor(AccountId account, String name, String from) {}
