package cn.sanzi.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The heads of the chain outside the database, one line per seal, so that whoever holds database
 * and key still cannot cut or rewrite the end unseen. The folder should lie on other hands' storage
 * (a mount that only appends).
 */
final class Heads {

  /** A line of the file. */
  record Head(long no, String chain) {

    static Head of(Seal seal) {
      return new Head(seal.no(), HexFormat.of().formatHex(seal.chain()));
    }

    boolean matches(Seal seal) {
      return equals(of(seal));
    }
  }

  private static final int NEW_FILE_EVERY = 10_000;

  private final Path folder;

  Heads(Path folder) {
    this.folder = folder;
  }

  /** Appends those that are not there yet. A head that is there already is never overwritten. */
  void append(List<Seal> seals) {
    long known = last().map(Head::no).orElse(0L);
    try {
      Files.createDirectories(folder);
      for (Seal seal : seals) {
        if (seal.no() > known) {
          Head head = Head.of(seal);
          Files.writeString(
              file(seal.no()),
              head.no() + " " + head.chain() + "\n",
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND,
              StandardOpenOption.SYNC);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Head> last() {
    return files()
        .reduce((earlier, later) -> later)
        .flatMap(file -> heads(file).reduce((a, b) -> b));
  }

  /** All heads, in order. */
  Stream<Head> all() {
    return files().flatMap(Heads::heads);
  }

  private Path file(long no) {
    return folder.resolve("heads-%09d.txt".formatted(no / NEW_FILE_EVERY));
  }

  private Stream<Path> files() {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(it -> it.getFileName().toString().startsWith("heads-"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Head> heads(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.matches("\\d+ [0-9a-f]+"))
          .map(line -> line.split(" ", 2))
          .map(words -> new Head(Long.parseLong(words[0]), words[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
