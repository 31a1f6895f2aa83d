package cn.sanzi.inventory.importing;

import cn.sanzi.catalog.Column;
import cn.sanzi.sheets.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping in the making. */
final class MappingBuilder {

  private final List<Column> columns;
  private final String prefix;
  private final int sheet;
  private final List<SheetMapping.Taken> taken = new ArrayList<>();
  private final Map<Integer, ImportRun.MappedColumn> shown = new HashMap<>();
  private final Set<Integer> used = new HashSet<>();
  private int named;

  int id = -1;
  int explanation = -1;
  int number = -1;

  /** For a sheet, with columns shown under keys with that prefix. */
  MappingBuilder(List<Column> columns, String prefix, int sheet) {
    this.columns = columns;
    this.prefix = prefix;
    this.sheet = sheet;
  }

  int sheet() {
    return sheet;
  }

  Set<Integer> used() {
    return used;
  }

  /** How many columns were taken for their names. */
  int named() {
    return named;
  }

  boolean isOpen(SheetHeading heading) {
    return !shown.containsKey(heading.index());
  }

  @Nullable String unitOf(int column) {
    return columns.get(column).unit();
  }

  /** By the machine key of our template. */
  void takeKey(int index, int column, String heading) {
    String text = heading.isEmpty() ? columns.get(column).label() : heading;
    put(index, text, column, Likeness.NAME, null);
  }

  void take(SheetHeading heading, int column, Likeness how, @Nullable String unit) {
    put(heading.index(), heading.texts().shown(), column, how, unit);
  }

  private void put(int index, String text, int column, Likeness how, @Nullable String unit) {
    Column into = columns.get(column);
    Optional<UnitFactor> factor = UnitFactor.between(unit, into.unit());
    used.add(column);
    named += how == Likeness.CONTAINED || how == Likeness.CONTENT ? 0 : 1;
    taken.add(
        new SheetMapping.Taken(
            index,
            column,
            factor.map(UnitFactor::factor).orElse(null),
            factor.isPresent() ? unit : null,
            null));
    shown.put(
        index,
        new ImportRun.MappedColumn(
            sheet,
            index,
            text,
            prefix + into.key(),
            into.label(),
            factor.map(UnitFactor::note).orElse(null),
            how,
            factor.isPresent() ? unit : null,
            List.of()));
  }

  /** The clerk said that it is not to be taken. */
  void leave(SheetHeading heading) {
    show(heading, Likeness.CHOSEN);
  }

  /** Nothing was found for it. */
  void pass(SheetHeading heading) {
    show(heading, null);
  }

  private void show(SheetHeading heading, @Nullable Likeness how) {
    String text = heading.texts().shown();
    shown.put(
        heading.index(),
        new ImportRun.MappedColumn(
            sheet, heading.index(), text, null, null, null, how, null, List.of()));
  }

  /** Shows what stands below those that somebody may want to look at. */
  void addSamples(List<SheetHeading> headings) {
    for (SheetHeading heading : headings) {
      shown.computeIfPresent(
          heading.index(),
          (index, one) -> one.how() == Likeness.NAME ? one : one.with(cells(heading)));
    }
  }

  private static List<String> cells(SheetHeading heading) {
    List<Cell> below = heading.below().get();
    return Samples.shown(below);
  }

  SheetMapping build(int headingRow) {
    taken.sort(Comparator.comparingInt(SheetMapping.Taken::index));
    List<ImportRun.MappedColumn> inOrder =
        shown.values().stream()
            .sorted(Comparator.comparingInt(ImportRun.MappedColumn::index))
            .toList();
    return new SheetMapping(
        sheet, headingRow, taken, List.of(), id, explanation, number, inOrder, named, false);
  }
}
