package cn.sanzi.platform;

import java.util.List;

/**
 * Something that the operator runs from the terminal, with the database but without the server
 * (运维命令). A bean of this type is called by {@code ./sanzi <name> …}.
 */
public interface Command {

  /** Its words, such as {@code audit verify}. */
  String name();

  /** Does it, tells the terminal, and returns the exit status: 0 for success. */
  int run(List<String> arguments);
}
