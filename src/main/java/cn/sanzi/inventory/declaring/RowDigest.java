package cn.sanzi.inventory.declaring;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Kind;
import cn.sanzi.catalog.Values;
import cn.sanzi.platform.SecretBox;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keyed digests of rows: equal content, equal digest. Keyed, because a row may hold an account
 * number that could otherwise be guessed from its digest. Only what the declarant gives counts, not
 * what is computed from it.
 */
@Component
class RowDigest {

  private final SecretKeySpec key;

  RowDigest(SecretBox box) {
    this.key =
        new SecretKeySpec(
            box.mac("rows", "digest of declared rows".getBytes(StandardCharsets.UTF_8)),
            "HmacSHA256");
  }

  /** One thread's digester; creating the cipher costs more than using it. */
  public final class Digester {

    private final Mac mac = newMac();
    private final StringBuilder text = new StringBuilder(2048);

    /** Of everything the declarant gave, explanation included. */
    public byte[] ofRow(Kind kind, Values row, @Nullable String explanation) {
      text.setLength(0);
      append(kind.columns(), row);
      for (int i = 0; i < kind.subTables().size(); i++) {
        for (Values line : row.lines(i)) {
          text.append('\u0002').append(kind.subTables().get(i).key()).append('\u0001');
          append(kind.subTables().get(i).columns(), line);
        }
      }
      return ofText(text.append(explanation == null ? "" : explanation).toString());
    }

    private void append(List<Column> columns, Values values) {
      for (int i = 0; i < columns.size(); i++) {
        Object value = values.get(i);
        if (value != null && columns.get(i).isDeclared()) {
          text.append(columns.get(i).key()).append('=').append(value).append('\u0001');
        }
      }
    }

    public byte[] ofText(String any) {
      return mac.doFinal(any.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a natural key; null when it is incomplete, so that such rows never match by it. */
    public byte @Nullable [] ofKey(String naturalKey) {
      return naturalKey.isEmpty() ? null : ofText(naturalKey);
    }
  }

  public Digester digester() {
    return new Digester();
  }

  private Mac newMac() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("The platform lacks HmacSHA256", e);
    }
  }
}
