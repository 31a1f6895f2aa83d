package cn.sanzi.audit;

import cn.sanzi.audit.SealRows.Place;
import cn.sanzi.platform.SecretBox;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves the trail: every record against its MAC, every stretch against its seal, every head
 * against the outside.
 */
public final class Verification {

  /** What was looked at, and what is wrong with it. */
  public record Report(
      long records, long seals, long heads, long unsealed, List<Finding> findings) {

    public boolean isSound() {
      return findings.isEmpty();
    }
  }

  private static final int SEALS_AT_ONCE = 500;

  private final SealRows rows;
  private final SecretBox box;
  private final Heads heads;
  private final TransactionTemplate snapshot;

  private final List<Finding> findings = new ArrayList<>();
  private long records;

  /**
   * @param data the installation's data folder, where the heads are exported to
   */
  public Verification(DataSource database, SecretBox box, Path data) {
    this.rows = new SealRows(JdbcClient.create(database));
    this.box = box;
    this.heads = new Heads(Sealer.folder(data));
    this.snapshot = new TransactionTemplate(new DataSourceTransactionManager(database));
    // The sealer goes on meanwhile; what is looked at must be of one moment.
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
  }

  public Report run() {
    return Objects.requireNonNull(snapshot.execute(status -> verify()));
  }

  private Report verify() {
    Outside outside = new Outside(heads.all().iterator(), findings);
    Seal before = Seal.NONE;
    for (List<Seal> page = rows.after(0, SEALS_AT_ONCE);
        !page.isEmpty();
        page = rows.after(before.no(), SEALS_AT_ONCE)) {
      for (Seal seal : page) {
        for (long missing = before.no() + 1; missing < seal.no(); missing++) {
          findings.add(new Finding.SealMissing(missing));
        }
        verify(before, seal);
        outside.compare(seal);
        before = seal;
      }
    }
    outside.rest();
    long unsealed = visit(placeAfter(before), new Place(Integer.MAX_VALUE, "0"), null);
    return new Report(records, before.no(), outside.compared(), unsealed, List.copyOf(findings));
  }

  private void verify(Seal before, Seal seal) {
    Chain chain = new Chain(box, before.chain());
    long found = visit(placeAfter(before), placeAfter(seal), chain);
    if (found != seal.count()) {
      findings.add(
          new Finding.Miscounted(seal.no(), seal.firstSeq(), seal.lastSeq(), seal.count(), found));
    } else if (!Arrays.equals(chain.head(), seal.chain())) {
      findings.add(new Finding.Disordered(seal.no(), seal.firstSeq(), seal.lastSeq()));
    }
  }

  /** Proves each record between two places, folds it into the chain if there is one, and counts. */
  private long visit(Place from, Place to, @Nullable Chain chain) {
    long before = records;
    rows.visit(
        from,
        to,
        row -> {
          StoredRecord one = RecordRows.record(row);
          byte[] mac = row.getBytes("mac");
          records++;
          if (!MessageDigest.isEqual(mac, box.mac("audit", Canonical.bytes(one)))) {
            findings.add(new Finding.Changed(one.seq()));
          }
          if (chain != null) {
            chain.add(one.seq(), mac);
          }
        });
    return records - before;
  }

  private static Place placeAfter(Seal seal) {
    return new Place(seal.era(), seal.belowXid());
  }
}
