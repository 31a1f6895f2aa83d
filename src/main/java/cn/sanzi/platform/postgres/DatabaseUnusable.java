package cn.sanzi.platform.postgres;

/** The database cannot be used; the message is a Chinese sentence for the operator. */
public final class DatabaseUnusable extends RuntimeException {

  public DatabaseUnusable(String sentence) {
    super(sentence);
  }

  public DatabaseUnusable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
