package cn.sanzi.demo;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Kind;
import cn.sanzi.demo.Profile.Book;
import cn.sanzi.demo.Profile.ByLabel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The profiles of a kind's columns: its own file first, then the common one by key, then by label.
 */
final class Profiles {

  private static final String FOLDER = "/demo/rows/";
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();
  private static final Book NOTHING = new Book(null, null, null, null, null);

  private record Labelled(Pattern label, Profile profile) {}

  private final Book own;
  private final Book basis;
  private final Book common;
  private final List<Labelled> labels;

  Profiles(Kind kind) {
    this.common = read("common.yaml", NOTHING);
    this.own = read(kind.code().value() + ".yaml", NOTHING);
    this.basis = own.basis() == null ? NOTHING : read(own.basis() + ".yaml", NOTHING);
    this.labels = orEmpty(common.labels()).stream().map(Profiles::labelled).toList();
  }

  Profile of(Column column) {
    Profile profile = byKey(own, column).over(byKey(basis, column)).over(byKey(common, column));
    for (Labelled line : labels) {
      if (line.label.matcher(column.label()).find()) {
        profile = profile.over(line.profile);
      }
    }
    return profile;
  }

  /** Patterns of an identifier; the part behind a colon is its own affair. Empty when unknown. */
  List<String> identifier(String name) {
    return orEmpty(
        common.identifiers() == null ? null : common.identifiers().get(name.split(":", 2)[0]));
  }

  /** Words of a sort, for patterns. */
  List<String> words(String sort) {
    return orEmpty(common.words() == null ? null : common.words().get(sort));
  }

  private static Profile byKey(Book book, Column column) {
    Map<String, Profile> columns = book.columns();
    return columns == null ? Profile.NONE : columns.getOrDefault(column.key(), Profile.NONE);
  }

  private static Labelled labelled(ByLabel line) {
    return new Labelled(Pattern.compile(line.label()), line.profile());
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  /** A file of the demonstration's data; {@code absent} when there is none. */
  static Book read(String file, Book absent) {
    try (InputStream in = Profiles.class.getResourceAsStream(FOLDER + file)) {
      return in == null ? absent : YAML.readValue(in, Book.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
