package cn.sanzi.access.account;

import cn.sanzi.access.AccessRefusal.UnfitPassword;
import cn.sanzi.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a password must be (GB/T 22239-2019, 8.1.4.1 a): long, mixed, and not one that everybody
 * tries first.
 */
@Component
final class PasswordRules {

  private static final int LONGEST = 128;

  private final AccessRules rules;
  private final Set<String> weak = readWeak();

  PasswordRules(AccessRules rules) {
    this.rules = rules;
  }

  /** How many of the last passwords, the present one among them, may not come back. */
  int remembered() {
    return rules.passwordsRemembered();
  }

  /** Refuses with the rule that the password breaks. */
  void require(String password, String login) {
    requireThat(
        password.length() >= rules.passwordLength(), "密码至少 " + rules.passwordLength() + " 位。");
    requireThat(password.length() <= LONGEST, "密码最多 " + LONGEST + " 位。");
    requireThat(classes(password) >= 3, "密码须包含大写字母、小写字母、数字、符号四类中的至少三类。");
    String folded = fold(password);
    requireThat(login.length() < 3 || !folded.contains(fold(login)), "密码不能包含用户名。");
    requireThat(!isWeak(password), "密码过于常见，容易被猜中，请换一个。");
  }

  private static long classes(String password) {
    return Stream.<IntPredicate>of(
            Character::isUpperCase,
            Character::isLowerCase,
            Character::isDigit,
            c -> !Character.isLetterOrDigit(c))
        .filter(kind -> password.chars().anyMatch(kind))
        .count();
  }

  /**
   * A weak word stays weak with a year, digits or signs hung on to it, and so does any word with
   * one character four times in a row.
   */
  private boolean isWeak(String password) {
    String core = password.replaceAll("^[^A-Za-z]+|[^A-Za-z]+$", "");
    return weak.contains(fold(password))
        || weak.contains(fold(core))
        || weak.contains(fold(unshifted(password)))
        || password.matches(".*(.)\\1{3}.*");
  }

  /** Undoes what people put for letters: P@ssw0rd is password. */
  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace('@', 'a')
        .replace('0', 'o')
        .replace('$', 's')
        .replace('!', 'i')
        .replace('3', 'e');
  }

  /** Undoes the shift key over a row of digits: 1qaz@WSX is 1qaz2wsx. */
  private static String unshifted(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      int digit = "!@#$%^&*()".indexOf(plain.charAt(i));
      if (digit >= 0) {
        plain.setCharAt(i, (char) ('0' + (digit + 1) % 10));
      }
    }
    return plain.toString();
  }

  private static Set<String> readWeak() {
    try (InputStream in = PasswordRules.class.getResourceAsStream("/access/weak-passwords.txt")) {
      if (in == null) {
        throw new IllegalStateException("Missing access/weak-passwords.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(PasswordRules::fold)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireThat(boolean holds, String sentence) {
    if (!holds) {
      throw new Refused(new UnfitPassword(sentence));
    }
  }
}
