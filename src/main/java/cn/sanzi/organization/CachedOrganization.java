package cn.sanzi.organization;

import cn.sanzi.platform.Remembering;
import cn.sanzi.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers from one roster held in memory. It is read anew after a change of this node, and in any
 * case after a while, for changes of other nodes and for a new day.
 */
@Component
class CachedOrganization implements Organization, RosterChanges, Remembering {

  private static final Duration KEEP = Duration.ofSeconds(30);

  private record Held(Roster roster, Instant until) {}

  private final RosterRows rows;
  private final Clock clock;
  private final AtomicInteger changes = new AtomicInteger();
  private volatile @Nullable Held held;

  CachedOrganization(RosterRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public List<Region> regions() {
    return roster().regions;
  }

  @Override
  public Region region(RegionId id) {
    return known(roster().region(id), new OrganizationRefusal.NoSuchRegion(id));
  }

  @Override
  public Unit unit(UnitId id) {
    Unit unit = roster().unit(id);
    // A unit of this very transaction, or one that is no more but still named by what it did.
    return unit != null
        ? unit
        : known(
            rows.unit(id, LocalDate.now(clock)).orElse(null),
            new OrganizationRefusal.NoSuchUnit(id));
  }

  @Override
  public Optional<String> nameOn(UnitId id, LocalDate day) {
    return rows.unit(id, day).map(Unit::name);
  }

  @Override
  public List<Unit> units() {
    return roster().units;
  }

  @Override
  public boolean isSetApart(UnitId id) {
    return roster().setApart.contains(id);
  }

  @Override
  public Optional<Unit> findByUscc(String uscc) {
    return roster().findByUscc(uscc);
  }

  @Override
  public List<Unit> under(UnitId parent) {
    return roster().under(parent);
  }

  @Override
  public List<WorkGroup> groups() {
    return roster().groups;
  }

  @Override
  public WorkGroup group(GroupNo no) {
    return known(roster().group(no), new OrganizationRefusal.NoSuchGroup(no.value()));
  }

  /** Forgets the roster when the running transaction ends, or at once outside one. */
  @Override
  public void changed() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      forget();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            forget();
          }
        });
  }

  @Override
  public void forget() {
    changes.incrementAndGet();
    held = null;
  }

  private Roster roster() {
    Held now = held;
    if (now == null || clock.instant().isAfter(now.until())) {
      int before = changes.get();
      now = new Held(rows.on(LocalDate.now(clock)), clock.instant().plus(KEEP));
      // What was read while somebody changed it may be old already: used once, not kept.
      if (changes.get() == before) {
        held = now;
      }
    }
    return now.roster();
  }

  private static <T> T known(@Nullable T found, OrganizationRefusal otherwise) {
    if (found == null) {
      throw new Refused(otherwise);
    }
    return found;
  }
}
