package cn.sanzi.demo;

import cn.sanzi.catalog.CodeList;
import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.Judging;
import cn.sanzi.catalog.RowForm;
import cn.sanzi.catalog.Scales;
import cn.sanzi.catalog.Values;
import cn.sanzi.demo.Profile.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Draws values for the columns of a kind, each as its profile says or as its type suggests. */
final class Palette {

  private static final Amount MONEY = new Amount(200_000, 1.4, null, 100.0);
  private static final Amount AREA = new Amount(600, 1.0, null, 0.01);
  private static final Amount OTHER = new Amount(12, 0.8, null, null);
  private static final List<Integer> PAST = List.of(-9000, -200);

  private final RowForm form;
  private final List<Column> columns;
  private final List<Profile> profiles = new ArrayList<>();
  private final List<Codes> codes = new ArrayList<>();
  private final Patterns patterns;
  private final IdentifierDraw identifiers;
  private final RandomGenerator random;

  Palette(RowForm form, Function<String, CodeList> lists, RandomGenerator random) {
    this.form = form;
    this.columns = form.kind().columns();
    this.random = random;
    var all = new Profiles(form.kind());
    this.patterns = new Patterns(all, random);
    this.identifiers = new IdentifierDraw(form, all, patterns);
    for (Column column : columns) {
      Profile profile = all.of(column);
      profiles.add(profile);
      String list = column.codeList();
      codes.add(
          list == null ? Codes.NONE : new Codes(lists.apply(list).entries(), profile.codes()));
    }
  }

  Codes codes(int column) {
    return codes.get(column);
  }

  boolean isCode(int column) {
    return !codes.get(column).all().isEmpty();
  }

  /** Whether a column that may be empty is filled this time. */
  boolean fills(int column) {
    Double share = profiles.get(column).fill();
    return switch (columns.get(column).need()) {
      case MANDATORY -> true;
      case OPTIONAL -> random.nextDouble() < (share == null ? 0.3 : share);
      default -> share != null && random.nextDouble() < share;
    };
  }

  /** Another value; null where it repeats a column that is empty. */
  @Nullable Object draw(int column, Values row, Judging judging) {
    Profile profile = profiles.get(column);
    String like = profile.like();
    if (like != null && like.equals("unit")) {
      return judging.unitName();
    }
    if (like != null && random.nextInt(8) > 0) {
      Object other = row.get(form.kind().indexOf(like));
      if (other != null) {
        return other;
      }
    }
    return switch (columns.get(column).type()) {
      case TEXT, LONG_TEXT, UNIT -> text(column, judging);
      case CODE, DIVISION -> codes.get(column).draw(random);
      case YES_NO -> random.nextDouble() < (profile.yes() == null ? 0.5 : profile.yes());
      case DATE -> date(profile, judging);
      case YEAR -> year(profile, judging);
      case INTEGER, DECIMAL, MONEY, AREA, PERCENT -> number(columns.get(column), profile);
      case FILE -> null;
    };
  }

  private String text(int column, Judging judging) {
    Column declared = columns.get(column);
    Map<String, String> known = Map.of("unit", judging.unitName());
    String identifier = identifiers.draw(column, judging, known);
    if (identifier != null) {
      return identifier;
    }
    List<String> texts = profiles.get(column).texts();
    String pattern =
        texts == null ? declared.label() + "{1-999}" : texts.get(random.nextInt(texts.size()));
    String text = patterns.filled(pattern, known);
    return text.length() <= declared.maxLength() ? text : text.substring(0, declared.maxLength());
  }

  private Long date(Profile profile, Judging judging) {
    List<Integer> days = profile.days() == null ? PAST : profile.days();
    long day = random.nextInt(days.getFirst(), days.getLast() + 1);
    return judging.baseDate().toEpochDay() + day;
  }

  private Long year(Profile profile, Judging judging) {
    int now = judging.baseDate().getYear();
    List<Integer> years = profile.years() == null ? List.of(now - 40, now - 1) : profile.years();
    return (long) random.nextInt(years.getFirst(), years.getLast() + 1);
  }

  private Long number(Column column, Profile profile) {
    Amount amount = profile.amount() == null ? usual(column) : profile.amount();
    Long min = column.min();
    Long max = column.max();
    if (amount.zero() != null && random.nextDouble() < amount.zero() && (min == null || min <= 0)) {
      return 0L;
    }
    double value = amount.median() * Math.exp(random.nextGaussian() * amount.spread());
    if (amount.round() != null) {
      value = Math.max(1, Math.round(value / amount.round())) * amount.round();
    }
    long scaled = Math.round(value * Math.pow(10, Scales.of(column)));
    long low = min == null ? 0 : min;
    long high = max == null ? Scales.most(column) : max;
    return scaled >= low && scaled <= high ? scaled : low + Math.abs(scaled % (high - low + 1));
  }

  private static Amount usual(Column column) {
    return switch (column.type()) {
      case MONEY -> MONEY;
      case AREA -> AREA;
      default -> OTHER;
    };
  }
}
