package cn.sanzi.platform.web;

import java.security.SecureRandom;

/** Short ids that a user can read out on the telephone. */
final class ErrorIds {

  /** Without letters that sound or look alike. */
  private static final char[] ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ".toCharArray();

  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ErrorIds() {}

  static String next() {
    var id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
    }
    return id.toString();
  }
}
