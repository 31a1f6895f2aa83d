package cn.sanzi.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.platform.Sm4Gcm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NationalSecretBoxTest {

  private static final HexFormat HEX = HexFormat.of();
  private static final String MAC = "mac " + "5a".repeat(32);
  private static final String K1 = "seal k1 " + "11".repeat(16);
  private static final String K2 = "seal k2 " + "22".repeat(16);

  @Test
  void encryptsTheExampleOfRfc8998() {
    byte[] key = HEX.parseHex("0123456789abcdeffedcba9876543210");
    byte[] nonce = HEX.parseHex("00001234567800000000abcd");
    byte[] alongside = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    byte[] plain =
        HEX.parseHex(
            "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
    String sealed =
        "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
            + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
            + "83de3541e4c2b58177e065a9bf7b62ec";

    assertThat(HEX.formatHex(new Sm4Gcm(key).seal(nonce, alongside, plain, plain.length)))
        .isEqualTo(sealed);
    byte[] body = HEX.parseHex(sealed);
    assertThat(new Sm4Gcm(key).open(nonce, alongside, body, body.length)).isEqualTo(plain);
  }

  @Test
  void digestsTheExampleOfTheStandardAndMacsByItsDefinition() {
    assertThat(HEX.formatHex(sm3("abc".getBytes(UTF_8))))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");

    byte[] key = HEX.parseHex("0102030405060708090a0b0c0d0e0f10");
    byte[] inner = sm3(join(pad(key, 0x36), "三资".getBytes(UTF_8)));
    assertThat(new HmacSm3(key).of("三资".getBytes(UTF_8)))
        .isEqualTo(sm3(join(pad(key, 0x5c), inner)));
  }

  @Test
  void opensWhatItSealedAndNeverSealsTheSameWayTwice() {
    var box = box(MAC, K1);
    var seen = new HashSet<String>();
    for (int i = 0; i < 1000; i++) {
      String sealed = box.seal("36020219800101001X");
      assertThat(seen.add(sealed)).isTrue();
      assertThat(box.open(sealed)).isEqualTo("36020219800101001X");
    }
    assertThat(box.open(box.seal(""))).isEmpty();
    assertThat(box.seal("账号")).startsWith("v1:k1:");
  }

  @Test
  void noticesEveryChangedByte() {
    var box = box(MAC, K1, K2);
    String sealed = box.seal("6222021503000001234"); // its last letter has two bits to spare
    for (int i = 0; i < sealed.length(); i++) {
      char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
      String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
      assertThatThrownBy(() -> box.open(changed))
          .isInstanceOfAny(IllegalStateException.class, IllegalArgumentException.class);
    }
    String underTheOtherKey = sealed.replace("v1:k2:", "v1:k1:");
    assertThatThrownBy(() -> box.open(underTheOtherKey)).hasMessageContaining("tampered");
  }

  @Test
  void opensOldValuesAfterANewKeyWasAddedAndKeepsTheirBlindIndex() {
    var before = box(MAC, K1);
    String old = before.seal("account");
    var after = box(MAC, K1, K2);

    assertThat(after.open(old)).isEqualTo("account");
    assertThat(after.seal("account")).startsWith("v1:k2:");
    assertThat(after.blindIndex("account")).isEqualTo(before.blindIndex("account")).hasSize(64);
    assertThat(after.mac("audit", new byte[1])).isNotEqualTo(after.mac("rows", new byte[1]));
  }

  @Test
  void keepsItsHeadWithManyThreads() throws InterruptedException {
    var box = box(MAC, K1);
    var wrong = new ArrayList<String>();
    var threads =
        IntStream.range(0, 16)
            .mapToObj(n ->
                Thread.startVirtualThread(() -> {
                  for (int i = 0; i < 200; i++) {
                    String plain = n + "-" + i;
                    if (!box.open(box.seal(plain)).equals(plain)) {
                      synchronized (wrong) {
                        wrong.add(plain);
                      }
                    }
                  }
                }))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void makesAKeyFileForItsOwnerOnlyAndRefusesOneThatAllCanRead(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("keys").resolve("master.keys");
    KeyRing made = KeyRing.create(file);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(KeyRing.load(file).root()).isEqualTo(made.root());

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> KeyRing.load(file)).hasMessageContaining("chmod 600");
    assertThatThrownBy(() -> KeyRing.parse(List.of("seal k1 00"))).hasMessageContaining("mac");
  }

  private static NationalSecretBox box(String... lines) {
    return new NationalSecretBox(KeyRing.parse(List.of(lines)));
  }

  private static byte[] sm3(byte[] data) {
    var digest = new SM3Digest();
    digest.update(data, 0, data.length);
    byte[] result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return result;
  }

  private static byte[] pad(byte[] key, int with) {
    byte[] block = new byte[64];
    for (int i = 0; i < block.length; i++) {
      block[i] = (byte) ((i < key.length ? key[i] : 0) ^ with);
    }
    return block;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
