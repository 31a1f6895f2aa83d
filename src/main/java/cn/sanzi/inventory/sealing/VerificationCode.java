package cn.sanzi.inventory.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.inventory.AssignmentId;
import java.util.Locale;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * The code printed on a form (校验码): 80 bits of an SM3 over which submission it is and the digest of
 * its data, in letters and figures that are not mistaken for each other.
 */
record VerificationCode(String text) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;

  static VerificationCode of(AssignmentId assignment, int no, String digest) {
    byte[] bytes = (assignment.value() + "|" + no + "|" + digest).getBytes(UTF_8);
    var sm3 = new SM3Digest();
    sm3.update(bytes, 0, bytes.length);
    byte[] result = new byte[sm3.getDigestSize()];
    sm3.doFinal(result, 0);
    var text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(fiveBits(result, 5 * i)));
    }
    return new VerificationCode(text.toString());
  }

  private static int fiveBits(byte[] bytes, int at) {
    int value = 0;
    for (int bit = at; bit < at + 5; bit++) {
      value = (value << 1) | ((bytes[bit / 8] >> (7 - bit % 8)) & 1);
    }
    return value;
  }

  /** As somebody typed it: blanks and strokes do not count, O is 0, I and L are 1. */
  static VerificationCode typed(String text) {
    return new VerificationCode(
        text.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\-－—]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1'));
  }

  boolean isComplete() {
    return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  /** In groups of four, as it is printed. */
  String printed() {
    return text.replaceAll("(.{4})(?!$)", "$1-");
  }
}
