package cn.sanzi.platform.secrets;

import cn.sanzi.platform.SecretBox;
import java.util.List;

/** Real ciphers under keys that everybody knows, for tests without the application. */
public final class TestSecrets {

  private TestSecrets() {}

  public static SecretBox box() {
    return new NationalSecretBox(
        KeyRing.parse(List.of("mac " + "5a".repeat(32), "seal k1 " + "11".repeat(16))));
  }
}
