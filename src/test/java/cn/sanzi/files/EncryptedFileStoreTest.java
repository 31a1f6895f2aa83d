package cn.sanzi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanzi.platform.Settings;
import cn.sanzi.platform.testing.DatabaseTest;
import cn.sanzi.platform.testing.TestClock;
import cn.sanzi.shared.AccountId;
import cn.sanzi.shared.Actor;
import cn.sanzi.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
record EncryptedFileStoreTest(
    FileStore files,
    Folders folders,
    Clearing clearing,
    JdbcClient jdbc,
    TestClock clock,
    Settings settings) {

  private static final Actor CLERK = new Actor(new AccountId(new UUID(0, 7)), "张三", "10.0.0.7");
  private static final long MEGABYTE = 1024 * 1024;

  @Test
  void givesBackWhatItTookWhateverTheSize() throws IOException {
    for (int size : new int[] {0, 1, Chunks.PLAIN - 1, Chunks.PLAIN, Chunks.PLAIN + 1, 300_000}) {
      byte[] content = noise(size);
      StoredFile file = store(content);

      assertThat(file.size()).isEqualTo(size);
      assertThat(plain(file)).isEqualTo(content);
      assertThat(Files.size(folders.of(file.id()))).isGreaterThan(size);
    }
  }

  @Test
  void keepsNothingReadableOnTheDisk() throws IOException {
    byte[] secret = "账号 6222021503000001234\n".repeat(50).getBytes(StandardCharsets.UTF_8);
    StoredFile file = store(secret);

    String raw = Files.readString(folders.of(file.id()), StandardCharsets.ISO_8859_1);
    assertThat(raw).doesNotContain("6222021503000001234");
    assertThat(Files.getPosixFilePermissions(folders.of(file.id())))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(file.mediaType()).isEqualTo("text/plain");
    assertThat(
            jdbc.sql("select count(*) from audit.record where action = 'files.file.stored'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void noticesDamageCuttingAndSwappingOfChunks() throws IOException {
    StoredFile file = store(noise(3 * Chunks.PLAIN));
    byte[] sealed = Files.readAllBytes(folders.of(file.id()));

    byte[] damaged = sealed.clone();
    damaged[Chunks.SEALED + 5] ^= 1;
    assertRefusedAtOpening(file, damaged);
    assertRefusedAtOpening(file, Arrays.copyOf(sealed, 2 * Chunks.SEALED));
    assertRefusedAtOpening(file, Arrays.copyOf(sealed, sealed.length - 1));
    byte[] swapped = sealed.clone();
    System.arraycopy(sealed, 0, swapped, Chunks.SEALED, Chunks.SEALED);
    System.arraycopy(sealed, Chunks.SEALED, swapped, 0, Chunks.SEALED);
    assertRefusedAtOpening(file, swapped);
  }

  @Test
  void refusesWhatIsTooLargeAndLeavesNothingBehind() throws IOException {
    assertThatThrownBy(
            () -> files.put(new ByteArrayInputStream(noise(2000)), "a", "paper", 1999, CLERK))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("files.too-large"));
    try (var left = Files.list(settings.data().resolve("files").resolve("incoming"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void lendsAPlainCopyToUsOnlyAndTakesItAway() throws IOException {
    StoredFile file = store(noise(1000));
    Path copy =
        files.withPlainCopy(
            file.id(),
            path -> {
              assertThat(Files.size(path)).isEqualTo(1000);
              assertThat(Files.getPosixFilePermissions(path))
                  .isEqualTo(PosixFilePermissions.fromString("rw-------"));
              return path;
            });
    assertThat(copy).doesNotExist();
  }

  @Test
  void clearsExportsAfterAWeekAndKeepsWhatPeopleHandedIn() throws IOException {
    StoredFile paper = store(noise(10));
    StoredFile export =
        files.put(new ByteArrayInputStream(noise(10)), "汇总.xlsx", "export", MEGABYTE, CLERK);
    clock.advance(Duration.ofDays(8));
    clearing.clear();

    assertThat(folders.of(export.id())).doesNotExist();
    assertThatThrownBy(() -> files.open(export.id())).hasMessageContaining("files.not-found");
    assertThat(plain(paper)).hasSize(10);
  }

  private void assertRefusedAtOpening(StoredFile file, byte[] content) throws IOException {
    Files.write(folders.of(file.id()), content);
    assertThatThrownBy(() -> plain(file)).isInstanceOf(IOException.class);
  }

  private StoredFile store(byte[] content) throws IOException {
    return files.put(new ByteArrayInputStream(content), "附件.bin", "paper", MEGABYTE, CLERK);
  }

  private byte[] plain(StoredFile file) throws IOException {
    try (InputStream in = files.open(file.id())) {
      return in.readAllBytes();
    }
  }

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
