package cn.sanzi.access.account;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Makes passwords that are good for one sign-in: they open only the page where they are changed.
 */
@Component
final class OneTimePasswords {

  /** Without 0 O 1 l I, which people read out wrongly over the telephone. */
  private static final List<String> CLASSES =
      List.of("ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "#%+=?");

  private static final int LENGTH = 14;

  private final SecureRandom random = new SecureRandom();

  String next() {
    List<Character> signs = new ArrayList<>();
    for (int i = 0; i < LENGTH; i++) {
      String alphabet = CLASSES.get(i < CLASSES.size() ? i : i % 3);
      signs.add(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    Collections.shuffle(signs, random);
    StringBuilder password = new StringBuilder();
    signs.forEach(password::append);
    return password.toString();
  }
}
