package cn.sanzi.catalog.version;

import cn.sanzi.catalog.KindCode;
import cn.sanzi.catalog.declaration.KindDocument;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The immutable versions of kinds: what a campaign pinned stays as it was, whatever is declared
 * later.
 */
@Repository
class KindVersions {

  /** In force from the beginning: the first version of a kind has nobody before it. */
  private static final LocalDate BEGINNING = LocalDate.of(1970, 1, 1);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final DocumentJson json = new DocumentJson();

  KindVersions(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Which version of which kind, and the digest of its content. */
  record Head(String kind, int version, LocalDate effective, String digest) {}

  /**
   * Stores what differs from the newest version of its kind as the next one, in force from that day
   * on.
   */
  void publish(List<KindDocument> documents, LocalDate from) {
    transaction.executeWithoutResult(status -> {
      // Two nodes may start at once; the second then finds what the first has stored.
      jdbc.sql("lock table catalog.catalog_version in share row exclusive mode").update();
      List<Head> heads = heads();
      documents.forEach(document -> publish(document, heads, from));
    });
  }

  private void publish(KindDocument document, List<Head> heads, LocalDate from) {
    String code = document.kind().code().value();
    String text = json.write(document);
    String digest = digest(text);
    Optional<Head> newest =
        heads.stream()
            .filter(h -> h.kind.equals(code))
            .reduce((a, b) -> a.version > b.version ? a : b);
    if (newest.isPresent() && newest.get().digest.equals(digest)) {
      return;
    }
    jdbc.sql(
            """
            insert into catalog.catalog_version (kind, version, effective, doc, digest)
            values (:kind, :version, :effective, cast(:doc as jsonb), :digest)
            """)
        .param("kind", code)
        .param("version", newest.map(head -> head.version + 1).orElse(1))
        .param("effective", newest.isPresent() ? from : BEGINNING)
        .param("doc", text)
        .param("digest", digest)
        .update();
  }

  List<Head> heads() {
    return jdbc.sql(
            "select kind, version, effective, digest from catalog.catalog_version order by kind,"
                + " version")
        .query(Head.class)
        .list();
  }

  Optional<KindDocument> find(KindCode kind, int version) {
    return jdbc.sql(
            "select doc::text from catalog.catalog_version where kind = :kind and version ="
                + " :version")
        .param("kind", kind.value())
        .param("version", version)
        .query(String.class)
        .optional()
        .map(json::read)
        .map(document -> document.numbered(version));
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("The platform lacks SHA-256", e);
    }
  }
}
