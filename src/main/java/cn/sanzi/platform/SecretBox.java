package cn.sanzi.platform;

/**
 * Encrypts values at rest with the national algorithms: SM4-GCM (GB/T 32907) for secrecy, HMAC-SM3
 * (GB/T 32905) for search without decryption. Implementations are thread-safe; keys are named so
 * that they can be rotated.
 */
public interface SecretBox {

  /** Ciphertext as text, {@code v1:<key id>:<base64 of nonce, ciphertext and tag>}. */
  String seal(String plain);

  /**
   * The plain text of {@link #seal}; fails with {@code IllegalStateException} when it was tampered
   * with.
   */
  String open(String sealed);

  /** A keyed digest (hex) of the plain text, the same for equal texts, for equality search. */
  String blindIndex(String plain);

  /** HMAC-SM3 over bytes with the key of that purpose ({@code audit}, {@code rows}, …). */
  byte[] mac(String purpose, byte[] data);
}
