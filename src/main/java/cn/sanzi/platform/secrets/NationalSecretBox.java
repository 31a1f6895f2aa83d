package cn.sanzi.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanzi.platform.SecretBox;
import cn.sanzi.platform.Sm4Gcm;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Seals with SM4-GCM, digests with HMAC-SM3. */
final class NationalSecretBox implements SecretBox {

  private static final String FORMAT = "v1:";
  private static final String INDEX = "index";

  private final HmacSm3 root;
  private final String current;
  private final Map<String, Sm4Gcm> seals = new HashMap<>();
  private final Map<String, HmacSm3> macs = new ConcurrentHashMap<>();
  private final Nonces nonces = new Nonces();

  NationalSecretBox(KeyRing keys) {
    root = new HmacSm3(keys.root());
    current = keys.current();
    keys.seals().forEach((id, key) -> seals.put(id, new Sm4Gcm(key)));
  }

  @Override
  public String seal(String plain) {
    byte[] nonce = nonces.next();
    String head = FORMAT + current + ":";
    byte[] text = plain.getBytes(UTF_8);
    byte[] sealed = sealOf(current).seal(nonce, head.getBytes(UTF_8), text, text.length);
    byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
    System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
    return head + Base64.getEncoder().encodeToString(all);
  }

  @Override
  public String open(String sealed) {
    int colon = sealed.lastIndexOf(':');
    if (!sealed.startsWith(FORMAT) || colon < FORMAT.length()) {
      throw new IllegalStateException("not a sealed value");
    }
    byte[] head = sealed.substring(0, colon + 1).getBytes(UTF_8);
    byte[] all = bytes(sealed.substring(colon + 1));
    if (all.length < Sm4Gcm.NONCE_BYTES + Sm4Gcm.TAG_BYTES) {
      throw new IllegalStateException("a sealed value was cut short");
    }
    byte[] nonce = Arrays.copyOf(all, Sm4Gcm.NONCE_BYTES);
    byte[] body = Arrays.copyOfRange(all, Sm4Gcm.NONCE_BYTES, all.length);
    byte[] plain =
        sealOf(sealed.substring(FORMAT.length(), colon)).open(nonce, head, body, body.length);
    if (plain == null) {
      throw new IllegalStateException("a sealed value was tampered with");
    }
    return new String(plain, UTF_8);
  }

  /** The last letter has bits to spare: whatever stands in them, only one way to write is ours. */
  private static byte[] bytes(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
      throw new IllegalStateException("a sealed value was tampered with");
    }
    return bytes;
  }

  @Override
  public String blindIndex(String plain) {
    return HexFormat.of().formatHex(mac(INDEX, plain.getBytes(UTF_8)));
  }

  @Override
  public byte[] mac(String purpose, byte[] data) {
    return macs.computeIfAbsent(purpose, this::derive).of(data);
  }

  private HmacSm3 derive(String purpose) {
    return new HmacSm3(root.of(("mac:" + purpose).getBytes(UTF_8)));
  }

  private Sm4Gcm sealOf(String id) {
    Sm4Gcm seal = seals.get(id);
    if (seal == null) {
      throw new IllegalStateException("the key file has no key " + id);
    }
    return seal;
  }
}
