package cn.sanzi.files;

import cn.sanzi.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/**
 * Where files lie: the store, by the end of their id, and a place for temporary copies. Both for us
 * alone.
 */
@Component
final class Folders {

  private static final FileAttribute<?> OURS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path data;

  Folders(Settings settings) {
    this.data = settings.data().toAbsolutePath();
  }

  Path of(FileId id) {
    return shelf(id).resolve(id.value().toString());
  }

  private Path shelf(FileId id) {
    // The beginning of our ids is the time; the end is spread evenly.
    return data.resolve("files").resolve(id.value().toString().substring(34));
  }

  /** A new empty file beside the others, to be moved into its place when complete. */
  Path incoming() throws IOException {
    return Files.createTempFile(make(data.resolve("files").resolve("incoming")), "", "");
  }

  void keep(Path complete, FileId id) throws IOException {
    Files.move(complete, make(shelf(id)).resolve(id.value().toString()));
  }

  /** A new empty file for a plain copy; only we can read it. */
  Path temporary() throws IOException {
    return Files.createTempFile(make(data.resolve("tmp")), "plain-", "");
  }

  private static Path make(Path folder) throws IOException {
    return Files.createDirectories(folder, OURS);
  }
}
