package cn.sanzi.catalog.version;

import cn.sanzi.catalog.declaration.DeclarationFiles;
import cn.sanzi.catalog.declaration.Declarations;
import cn.sanzi.platform.Remembering;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes at start what this release delivers, together with what was changed on the spot before.
 */
@Component
class Publication implements Remembering {

  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

  /** In force from the beginning: the first version of what is delivered has nobody before it. */
  private static final LocalDate BEGINNING = LocalDate.of(1970, 1, 1);

  private final VersionTable table;
  private final EditionWatch watch;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Declarations release;
  private volatile Declarations delivered;

  Publication(
      VersionTable table, EditionWatch watch, TransactionTemplate transaction, Clock clock) {
    this.table = table;
    this.watch = watch;
    this.transaction = transaction;
    this.clock = clock;
    this.release = new DeclarationFiles().all();
    this.delivered = release;
    deliver(release);
  }

  /** Makes these declarations what the changes on the spot are applied to. */
  final void deliver(Declarations declared) {
    this.delivered = declared;
    transaction.executeWithoutResult(status -> {
      table.lock();
      List<ChangeSet> sets = table.changeSets();
      var publishing = new Publishing(table, BEGINNING, null);
      LocalDate today = LocalDate.now(clock);
      for (LocalDate day : Edition.days(today, declared, sets)) {
        Edition edition = Edition.on(day, declared, sets);
        edition.broken().forEach((kind, why) -> refuse(kind, why, sets));
        publishing.publish(edition, day.equals(today));
      }
      if (!publishing.published().isEmpty()) {
        table.nextEdition();
      }
      watch.changed();
      conflicts(declared, sets).forEach(c -> LOG.warn("Catalogue: {}", c.sentence()));
    });
  }

  @Override
  public void forget() {
    delivered = release;
  }

  Declarations delivered() {
    return delivered;
  }

  /** Where the delivered files have moved under what was changed on the spot. */
  static List<Conflict> conflicts(Declarations delivered, List<ChangeSet> sets) {
    return sets.stream()
        .flatMap(
            set -> set.changes().stream().flatMap(c -> Conflict.of(set, c, delivered).stream()))
        .toList();
  }

  /**
   * A kind that no longer fits together keeps its last version, if it is our own change's doing.
   */
  private static void refuse(String kind, String why, List<ChangeSet> sets) {
    if (sets.isEmpty()) {
      throw new IllegalStateException("Kind " + kind + " cannot be assembled: " + why);
    }
    LOG.error("Catalogue: kind {} keeps its last version, it cannot be assembled: {}", kind, why);
  }
}
