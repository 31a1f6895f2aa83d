package cn.sanzi.access.account;

import cn.sanzi.platform.SecretBox;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords: first a keyed digest (HMAC-SM3), so that a stolen database is worth nothing
 * without the key file; then Argon2id over it, so that the key's holder still pays for every guess.
 */
@Component
final class Passwords {

  private static final String PREFIX = "{sm3+argon2id}";

  private final SecretBox box;

  /** 19 MiB, two passes, one lane: the least that OWASP's cheat sheet asks for; about 40 ms. */
  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

  /** What an unknown login is compared with, so that it takes as long as a known one. */
  private final String nobody;

  Passwords(SecretBox box) {
    this.box = box;
    this.nobody = encode("");
  }

  String encode(String plain) {
    return PREFIX + argon2.encode(keyed(plain));
  }

  boolean matches(String plain, String encoded) {
    return encoded.startsWith(PREFIX)
        && argon2.matches(keyed(plain), encoded.substring(PREFIX.length()));
  }

  /** Takes as long as {@link #matches} and is always false. */
  boolean matchesNobody(String plain) {
    return matches(plain + "\0", nobody);
  }

  private String keyed(String plain) {
    return HexFormat.of().formatHex(box.mac("password", plain.getBytes(StandardCharsets.UTF_8)));
  }
}
