package cn.sanzi.files;

import cn.sanzi.audit.Audit;
import cn.sanzi.audit.AuditEntry;
import cn.sanzi.platform.Ids;
import cn.sanzi.platform.SecretBox;
import cn.sanzi.platform.Sm4Gcm;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Files in a folder, each under a key of its own, which is sealed under the master key. */
@Component
final class EncryptedFileStore implements FileStore {

  private final Folders folders;
  private final FileRows rows;
  private final SecretBox secrets;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final SecureRandom random = new SecureRandom();

  EncryptedFileStore(
      Folders folders,
      FileRows rows,
      SecretBox secrets,
      Audit audit,
      Ids ids,
      Clock clock,
      TransactionTemplate transaction) {
    this.folders = folders;
    this.rows = rows;
    this.secrets = secrets;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Override
  public StoredFile put(InputStream content, String name, String purpose, long limit, Actor actor)
      throws IOException {
    var id = new FileId(ids.next());
    byte[] key = new byte[Sm4Gcm.KEY_BYTES];
    random.nextBytes(key);
    Path incoming = folders.incoming();
    try {
      var intake = new Intake(content, limit);
      intake.sealInto(incoming, new Sm4Gcm(key), bytesOf(id));
      var file =
          new StoredFile(
              id,
              FileNames.clean(name),
              intake.mediaType(),
              intake.size(),
              intake.digest(),
              clock.instant());
      // First the file, then its row: a crash between leaves a file that nobody knows, never a row
      // without a file.
      folders.keep(incoming, id);
      transaction.executeWithoutResult(status -> record(file, purpose, key, actor));
      return file;
    } finally {
      Files.deleteIfExists(incoming);
    }
  }

  @Override
  public StoredFile get(FileId id) {
    return row(id).file();
  }

  @Override
  public InputStream open(FileId id) throws IOException {
    byte[] key = HexFormat.of().parseHex(secrets.open(row(id).sealedKey()));
    return new SealedInput(Files.newInputStream(folders.of(id)), new Sm4Gcm(key), bytesOf(id));
  }

  @Override
  public <T> T withPlainCopy(FileId id, PathWork<T> work) throws IOException {
    Path copy = folders.temporary();
    try {
      // Written into, not replaced: the new file would be readable by others.
      try (InputStream plain = open(id);
          OutputStream out = Files.newOutputStream(copy)) {
        plain.transferTo(out);
      }
      return work.on(copy);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void record(StoredFile file, String purpose, byte[] key, Actor actor) {
    rows.insert(file, purpose, secrets.seal(HexFormat.of().formatHex(key)), actor);
    audit.record(
        new AuditEntry(
            actor,
            "files.file.stored",
            "file",
            file.id().value().toString(),
            null,
            null,
            "存入文件“" + file.name() + "”，" + file.size() + " 字节",
            null,
            "{\"digest\":\"" + file.digest() + "\",\"purpose\":\"" + purpose + "\"}"));
  }

  private FileRows.Row row(FileId id) {
    return rows.find(id).orElseThrow(() -> new Refused(new FileRefusal.NotFound()));
  }

  private static byte[] bytesOf(FileId id) {
    UUID value = id.value();
    return ByteBuffer.allocate(16)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits())
        .array();
  }
}
