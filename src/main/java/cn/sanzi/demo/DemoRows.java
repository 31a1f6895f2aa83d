package cn.sanzi.demo;

import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.Reading;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Severity;
import cn.sanzi.catalog.Values;
import cn.sanzi.sheets.Cell;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of one kind: clean ones, and ones with a fault put in on purpose. The same seed and
 * the same calls make the same rows. Natural keys never repeat, but for duplicates made on purpose.
 * For one thread.
 */
public final class DemoRows {

  private static final int ROWS_TRIED = 6;
  private static final int KEYS_TRIED = 50;

  private final RowForm form;
  private final CleanRows cleanRows;
  private final Injection injection;
  private final List<Fault> faults;
  private final List<Integer> keyColumns;
  private final Set<String> keys = new HashSet<>();
  private final Map<Fault, Integer> leastProblems = new HashMap<>();
  private @Nullable Values before;
  private final Set<String> forbidden = new HashSet<>();
  private String beforeOf = "";

  /** Of a kind, with the code lists by name. */
  public DemoRows(RowForm form, Function<String, CodeList> lists, long seed) {
    this.form = form;
    var random = new Random(seed);
    var palette = new Palette(form, lists, random);
    var topics = new Topics(form);
    var mending = new Mending(form, palette, topics, random);
    this.cleanRows = new CleanRows(form, palette, mending, random);
    this.injection = new Injection(form, palette, topics, mending, random);
    this.faults = new Faults(form, palette).all();
    this.keyColumns =
        form.kind().naturalKeys().stream()
            .flatMap(List::stream)
            .distinct()
            .map(form.kind()::indexOf)
            .filter(i -> form.kind().columns().get(i).isDeclared())
            .toList();
  }

  /** Every fault that its declaration knows. */
  public List<Fault> faults() {
    return faults;
  }

  /** A row with which nothing is wrong. */
  public DemoRow clean(Judging judging) {
    Values row = values(judging);
    String key = form.naturalKey(row);
    if (!key.isEmpty()) {
      keys.add(key);
      before = row;
      beforeOf = judging.unitName();
    }
    return new DemoRow(row, Map.of(), List.of());
  }

  /**
   * A row with that fault, and with others only where one brings the other; empty where it cannot
   * be made for this unit, because the rule speaks of other units, or for a duplicate of nothing.
   */
  public Optional<DemoRow> wrong(Fault fault, Judging judging) {
    if (fault.sort() == Fault.Sort.DUPLICATE) {
      return again(fault, judging);
    }
    int enough = leastProblems.getOrDefault(fault, 1);
    Optional<DemoRow> best = Optional.empty();
    for (int i = 0; i < ROWS_TRIED; i++) {
      Optional<DemoRow> row = tried(fault, judging).filter(this::comesOutAsWritten);
      if (row.isPresent() && (best.isEmpty() || row.get().key().size() < best.get().key().size())) {
        best = row;
      }
      if (best.isPresent() && best.get().key().size() <= enough) {
        break;
      }
    }
    best.ifPresent(row -> {
      keys.add(form.naturalKey(row.values()));
      leastProblems.merge(fault, row.key().size(), Math::max);
    });
    return best;
  }

  private Optional<DemoRow> tried(Fault fault, Judging judging) {
    if (forbidden.contains(judging.unitType())) {
      return without(fault, judging);
    }
    try {
      return injection.into(values(judging), fault, judging);
    } catch (IllegalStateException noCleanRow) {
      // Some things the law forbids to some units: there every row has that problem.
      forbidden.add(judging.unitType());
      return without(fault, judging);
    }
  }

  private Optional<DemoRow> without(Fault fault, Judging judging) {
    Values row = fault.sort() == Fault.Sort.RULE ? cleanRows.with(fault.expected(), judging) : null;
    return row == null
        ? Optional.empty()
        : Optional.of(new DemoRow(row, Map.of(), Expected.of(form.judge(row, judging))));
  }

  /** Whether its cells are read as what they are, and nothing else has its natural key. */
  private boolean comesOutAsWritten(DemoRow row) {
    for (int i = 0; i < row.values().size(); i++) {
      Object value = row.values().get(i);
      if (value != null && form.kind().columns().get(i).isDeclared()) {
        Reading reading = form.read(i, new Cell(Cell.Type.TEXT, row.text(form, i)));
        if (!(reading instanceof Reading.Read read) || !value.equals(read.value())) {
          return false;
        }
      }
    }
    return isNew(row.values());
  }

  /** Whether it could not be handed in as it is. */
  public boolean blocks(DemoRow row, Judging judging) {
    return !row.written().isEmpty()
        || row.key().stream().anyMatch(expected -> expected.rule().equals("duplicate"))
        || form.judge(row.values(), judging).stream()
            .anyMatch(problem -> problem.severity().compareTo(Severity.BLOCK) <= 0);
  }

  /** The last clean row of that unit once more. */
  private Optional<DemoRow> again(Fault fault, Judging judging) {
    if (before == null || !beforeOf.equals(judging.unitName())) {
      return Optional.empty();
    }
    Values copy = Injection.copy(before);
    return form.judge(copy, judging).isEmpty()
        ? Optional.of(new DemoRow(copy, Map.of(), List.of(fault.expected())))
        : Optional.empty();
  }

  private Values values(Judging judging) {
    for (int i = 0; i < KEYS_TRIED; i++) {
      Values row = cleanRows.next(judging);
      for (int k = 0; k < 3 && !isNew(row); k++) {
        keyColumns.forEach(column -> cleanRows.renew(column, row, judging));
      }
      if (isNew(row)) {
        return row;
      }
    }
    throw new IllegalStateException(
        "Natural keys of " + form.kind().code().value() + " repeat: their profile is too narrow");
  }

  private boolean isNew(Values row) {
    String key = form.naturalKey(row);
    return key.isEmpty() || !keys.contains(key);
  }
}
