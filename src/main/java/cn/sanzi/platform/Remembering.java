package cn.sanzi.platform;

/**
 * Holds in memory what it read from the database, and reads it anew when told that the data were
 * replaced.
 */
public interface Remembering {

  void forget();
}
