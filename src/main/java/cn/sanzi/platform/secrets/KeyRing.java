package cn.sanzi.platform.secrets;

import cn.sanzi.platform.Sm4Gcm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an installation, as one small text file that the operator keeps a copy of. Lines are
 * {@code mac <64 hex>} (one, never changed: digests are compared over years) and {@code seal <id>
 * <32 hex>} (any number; the last one seals, all of them open).
 *
 * @param root under which all digests are derived
 * @param seals keys by id, oldest first
 */
record KeyRing(byte[] root, Map<String, byte[]> seals) {

  private static final int ROOT_BYTES = 32;
  private static final String HEAD =
      "# Master keys of this installation. Keep a copy in a safe place: without them sealed values"
          + " are lost.\n";

  static KeyRing load(Path file) throws IOException {
    if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
      throw new IllegalStateException("密钥文件 " + file + " 人人可读，请执行 chmod 600 后再启动");
    }
    return parse(Files.readAllLines(file));
  }

  /** Makes a file with fresh keys, readable by the owner only. */
  static KeyRing create(Path file) throws IOException {
    Files.createDirectories(
        file.toAbsolutePath().getParent(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), "keys", "");
    String text =
        HEAD + "mac " + random(ROOT_BYTES) + "\nseal k1 " + random(Sm4Gcm.KEY_BYTES) + "\n";
    Files.writeString(aside, text);
    Files.move(aside, file);
    return load(file);
  }

  static KeyRing parse(List<String> lines) {
    byte @Nullable [] root = null;
    var seals = new LinkedHashMap<String, byte[]>();
    for (String line : lines) {
      String[] words = line.strip().split("\\s+", -1);
      if (words[0].equals("mac") && words.length == 2 && root == null) {
        root = HexFormat.of().parseHex(words[1]);
      } else if (words[0].equals("seal") && words.length == 3 && words[1].matches("[a-z0-9]+")) {
        seals.put(words[1], HexFormat.of().parseHex(words[2]));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        throw new IllegalStateException("密钥文件中有看不懂的一行（以“" + words[0] + "”开头）");
      }
    }
    if (root == null || root.length != ROOT_BYTES || seals.isEmpty()) {
      throw new IllegalStateException("密钥文件须有一行 mac 和至少一行 seal");
    }
    return new KeyRing(root, seals);
  }

  /** The id of the key that seals. */
  String current() {
    return seals.keySet().stream().reduce((older, newer) -> newer).orElseThrow();
  }

  private static String random(int bytes) {
    byte[] value = new byte[bytes];
    new SecureRandom().nextBytes(value);
    return HexFormat.of().formatHex(value);
  }
}
