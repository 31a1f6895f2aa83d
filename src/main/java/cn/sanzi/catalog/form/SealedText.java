package cn.sanzi.catalog.form;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.reading.Displays;
import cn.sanzi.platform.SecretBox;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * Secrets as rows keep them: {@code {"m":masked,"c":sealed,"h":blind index}}. National ciphers cost
 * 10 to 20 µs a value, and the same telephone number stands in every row of a file, so the last
 * ones are remembered for a short while.
 */
final class SealedText {

  private static final int REMEMBERED = 4096;

  private final SecretBox box;
  private final Cache<String, String> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(Duration.ofMinutes(5)).build();

  SealedText(SecretBox box) {
    this.box = box;
  }

  /** The JSON object of a secret. */
  String json(Column column, String plain) {
    return known.get(column.identifier() + " " + plain, key -> seal(column, plain));
  }

  String open(String sealed) {
    return box.open(sealed);
  }

  private String seal(Column column, String plain) {
    return new JsonText()
        .raw("{\"m\":")
        .string(Displays.masked(column, plain))
        .raw(",\"c\":")
        .string(box.seal(plain))
        .raw(",\"h\":")
        .string(box.blindIndex(plain))
        .raw('}')
        .toString();
  }
}
