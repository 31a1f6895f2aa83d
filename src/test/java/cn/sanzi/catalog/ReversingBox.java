package cn.sanzi.catalog;

import cn.sanzi.platform.SecretBox;
import java.nio.charset.StandardCharsets;

/** Hides nothing, but shows what was sealed: for tests that are not about ciphers. */
final class ReversingBox implements SecretBox {

  @Override
  public String seal(String plain) {
    return "v0:" + new StringBuilder(plain).reverse();
  }

  @Override
  public String open(String sealed) {
    return new StringBuilder(sealed.substring(3)).reverse().toString();
  }

  @Override
  public String blindIndex(String plain) {
    return Integer.toHexString(plain.hashCode());
  }

  @Override
  public byte[] mac(String purpose, byte[] data) {
    return (purpose + new String(data, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }
}
