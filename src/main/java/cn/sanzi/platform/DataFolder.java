package cn.sanzi.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of all that must survive: database, files, keys. One server uses it at a time; others
 * are told apart by {@link #tryLock}.
 */
public final class DataFolder {

  private static final FileAttribute<?> OURS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /** A channel that nobody knows any more is closed by the collector, and its lock with it. */
  private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;

  /** The folder, made if there is none. */
  public DataFolder(Path wanted) throws IOException {
    path = wanted.toAbsolutePath().normalize();
    Files.createDirectories(path, OURS);
  }

  public Path path() {
    return path;
  }

  /** For temporary files with plain content; emptied at each start. */
  public Path temporary() throws IOException {
    return Files.createDirectories(path.resolve("tmp"), OURS);
  }

  /**
   * Takes the folder for this process, for as long as it lives, and clears what a crash left half
   * done. Empty when another process has it.
   */
  public Optional<FileChannel> tryLock() throws IOException {
    var channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    clear(temporary());
    clear(path.resolve("files").resolve("incoming"));
    HELD.add(channel);
    return Optional.of(channel);
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var left = Files.list(folder)) {
      for (Path file : left.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }
}
