package cn.sanzi.files;

import cn.sanzi.shared.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Files kept encrypted (SM4) in a folder, their facts in the database. Who may read one is the
 * owning module's affair.
 */
public interface FileStore {

  /**
   * Streams a file in.
   *
   * @param purpose what it is kept for, such as {@code import} or {@code paper}; decides how long
   * @param limit bytes allowed; more is refused with {@code files.too-large}
   */
  StoredFile put(InputStream content, String name, String purpose, long limit, Actor actor)
      throws IOException;

  /** The facts of a file; {@code files.not-found} when there is none. */
  StoredFile get(FileId id);

  /** The plain content; the caller closes it. */
  InputStream open(FileId id) throws IOException;

  /** Runs work on a decrypted temporary copy, readable by this process only, removed afterwards. */
  <T> T withPlainCopy(FileId id, PathWork<T> work) throws IOException;

  /** Work on a path. */
  interface PathWork<T> {
    T on(Path path) throws IOException;
  }
}
