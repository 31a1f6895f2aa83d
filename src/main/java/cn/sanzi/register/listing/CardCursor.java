package cn.sanzi.register.listing;

import cn.sanzi.register.RegisterRefusal.UnreadableFilter;
import cn.sanzi.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins: behind a card, in reading direction or against it. It carries the count
 * along, which is found once, on the first page.
 *
 * @param key value sorted by of that card, as text
 * @param unitId its unit, needed where units are sorted by
 */
record CardCursor(boolean back, String key, UUID unitId, String number, CardCount count) {

  private static final String SEPARATOR = "\u001f";

  /** How many there are. */
  record CardCount(long value, boolean exact) {}

  String encode() {
    String text =
        String.join(
            SEPARATOR,
            back ? "b" : "f",
            key,
            unitId.toString(),
            number,
            Long.toString(count.value),
            count.exact ? "e" : "b");
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static @Nullable CardCursor decode(@Nullable String encoded) {
    if (encoded == null || encoded.isBlank()) {
      return null;
    }
    try {
      var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      List<String> parts = List.of(text.split(SEPARATOR, -1));
      if (parts.size() != 6) {
        throw new IllegalArgumentException("Not a cursor");
      }
      return new CardCursor(
          parts.get(0).equals("b"),
          parts.get(1),
          UUID.fromString(parts.get(2)),
          parts.get(3),
          new CardCount(Long.parseLong(parts.get(4)), parts.get(5).equals("e")));
    } catch (IllegalArgumentException e) {
      throw new Refused(new UnreadableFilter("cursor"));
    }
  }
}
