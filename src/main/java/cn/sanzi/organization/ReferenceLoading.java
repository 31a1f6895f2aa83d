package cn.sanzi.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Brings regions, divisions, work groups and the two bodies into the database at every start: a
 * file that is already there in this edition is not touched.
 */
@Component
@Order(ReferenceLoading.ORDER)
final class ReferenceLoading implements ApplicationRunner {

  /** Before all that builds upon it, demo data among it. */
  static final int ORDER = 10;

  /** The city's plan took effect with its preparation in January 2025. */
  private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);

  private static final YAMLMapper YAML =
      YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private final ReferenceRows rows;
  private final CachedOrganization organization;
  private final TransactionTemplate transaction;

  ReferenceLoading(
      ReferenceRows rows, CachedOrganization organization, TransactionTemplate transaction) {
    this.rows = rows;
    this.organization = organization;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    load(
        "regions.yaml",
        text -> each(text, ReferenceData.RegionLine[].class, r -> rows.region(r, BEGIN)));
    load("divisions.tsv", rows::divisions);
    load("groups.yaml", text -> each(text, ReferenceData.GroupLine[].class, rows::group));
    load(
        "bodies.yaml",
        text -> each(text, ReferenceData.BodyLine[].class, b -> rows.body(b, BEGIN)));
    organization.changed();
  }

  private void load(String file, Consumer<String> loading) {
    String text = read(file);
    String digest = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    transaction.executeWithoutResult(status -> {
      if (rows.isNews(file, digest)) {
        loading.accept(text);
      }
    });
  }

  private static <T> void each(String text, Class<T[]> shape, Consumer<T> loading) {
    for (T line : YAML.readValue(text, shape)) {
      loading.accept(line);
    }
  }

  private static String read(String file) {
    try (InputStream in = ReferenceLoading.class.getResourceAsStream("/organization/" + file)) {
      if (in == null) {
        throw new IllegalStateException("Missing reference file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
