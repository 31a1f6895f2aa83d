package cn.sanzi.inventory.importing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes the headings of a sheet for columns, the surest first: what the clerk said, labels, other
 * wordings; and where what stands below agrees, parts of names and content alone.
 */
final class ColumnMatching {

  private final ColumnNames names;
  private final Choice.Known known;
  private final @Nullable Samples samples;
  private final List<String> titleUnits;
  private final MappingBuilder found;

  ColumnMatching(
      ColumnNames names,
      Choice.Known known,
      @Nullable Samples samples,
      List<String> titleUnits,
      MappingBuilder found) {
    this.names = names;
    this.known = known;
    this.samples = samples;
    this.titleUnits = titleUnits;
    this.found = found;
  }

  void match(List<SheetHeading> headings) {
    headings.forEach(this::choose);
    byName(headings, Likeness.NAME, names::byLabel);
    byName(headings, Likeness.SYNONYM, names::bySynonym);
    if (samples != null && found.named() >= HeadingFinder.LEAST - 1) {
      byName(headings, Likeness.CONTAINED, text -> names.byPart(text, found.used()));
      headings.forEach(heading -> byContent(heading, samples));
    }
    headings.stream().filter(found::isOpen).forEach(found::pass);
    found.addSamples(headings);
  }

  private void choose(SheetHeading heading) {
    Choice choice = known.of(found.sheet(), heading.index(), heading.texts().shown());
    if (choice == null) {
      return;
    }
    Integer column = names.byKey(choice.key());
    if (column == null) {
      found.leave(heading);
    } else if (!found.used().contains(column)) {
      take(heading, column, Likeness.CHOSEN, choice.unit());
    }
  }

  private void byName(
      List<SheetHeading> headings, Likeness how, Function<String, @Nullable Integer> names) {
    for (SheetHeading heading : headings) {
      for (String text : heading.texts().candidates()) {
        Integer column = found.isOpen(heading) ? names.apply(text) : null;
        if (column != null && !found.used().contains(column) && agrees(heading, column, how)) {
          take(heading, column, how, null);
        }
      }
    }
  }

  /** A label is taken at its word; anything less must read as what it is taken for. */
  private boolean agrees(SheetHeading heading, int column, Likeness how) {
    return how == Likeness.NAME
        || samples == null
        || samples.fits(heading.below().get(), column, unit(heading, column));
  }

  private void byContent(SheetHeading heading, Samples samples) {
    if (!found.isOpen(heading)) {
      return;
    }
    List<Integer> open =
        samples.candidates(heading.below().get()).stream()
            .filter(column -> !found.used().contains(column))
            .toList();
    if (open.size() == 1) {
      take(heading, open.getFirst(), Likeness.CONTENT, null);
    }
  }

  private void take(SheetHeading heading, int column, Likeness how, @Nullable String chosenUnit) {
    found.take(heading, column, how, chosenUnit == null ? unit(heading, column) : chosenUnit);
  }

  /** What the heading says, else what a line above says of all that measures the same. */
  private @Nullable String unit(SheetHeading heading, int column) {
    String own = heading.texts().unit();
    if (UnitFactor.isUnit(own)) {
      return own;
    }
    String wanted = found.unitOf(column);
    return titleUnits.stream()
        .filter(one -> UnitFactor.areAlike(one, wanted))
        .findFirst()
        .orElse(own);
  }
}
