package cn.sanzi.catalog.declaration;

import cn.sanzi.catalog.Column;
import cn.sanzi.catalog.ColumnType;
import cn.sanzi.catalog.Scales;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column as written in a file; as {@code adapt} of a kind it holds only what differs from the
 * common or the parent's column.
 */
public record ColumnDeclaration(
    @Nullable String key,
    @Nullable String label,
    @Nullable String source,
    @Nullable ColumnType type,
    @Nullable String unit,
    @Nullable Need need,
    @Nullable String neededWhen,
    @Nullable String list,
    @Nullable Boolean multiple,
    @Nullable String within,
    @Nullable String identifier,
    @Nullable Integer length,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable String computed,
    @Nullable String help,
    @Nullable Boolean secret,
    @Nullable Boolean filterable) {

  /** Source of a column that no catalogue of the trade has: somebody added it on the spot. */
  private static final String LOCAL = "本地";

  private static final int SHORT = 200;
  private static final int LONG = 2000;

  /** Needs as files abbreviate them. */
  public enum Need {
    M(Column.Need.MANDATORY),
    C(Column.Need.CONDITIONAL),
    O(Column.Need.OPTIONAL),
    A(Column.Need.COMPUTED),
    S(Column.Need.SYSTEM);

    private final Column.Need meaning;

    Need(Column.Need meaning) {
      this.meaning = meaning;
    }
  }

  /** This column with what a kind says differently; an empty condition takes this one's away. */
  ColumnDeclaration adaptedBy(ColumnDeclaration other) {
    return new ColumnDeclaration(
        key,
        other.label == null ? label : other.label,
        source,
        type,
        other.unit == null ? unit : other.unit,
        other.need == null ? need : other.need,
        other.neededWhen == null ? neededWhen : other.neededWhen,
        list,
        multiple,
        within,
        identifier,
        other.length == null ? length : other.length,
        other.min == null ? min : other.min,
        other.max == null ? max : other.max,
        other.computed == null ? computed : other.computed,
        other.help == null ? help : other.help,
        secret,
        other.filterable == null ? filterable : other.filterable);
  }

  /** A fact of a subject: optional unless it says otherwise, and in no catalogue of the trade. */
  Column toFact(String section) {
    return new ColumnDeclaration(
            key,
            label,
            source == null ? "" : source,
            type,
            unit,
            need == null ? Need.O : need,
            neededWhen,
            list,
            multiple,
            within,
            identifier,
            length,
            min,
            max,
            computed,
            help,
            secret,
            filterable)
        .toColumn(section, false);
  }

  Column toColumn(String section, boolean common) {
    ColumnType kind = Objects.requireNonNull(type, () -> "no type: " + key);
    return new Column(
        Objects.requireNonNull(key),
        Objects.requireNonNull(label),
        source == null ? LOCAL : source,
        kind,
        unit,
        Objects.requireNonNull(need, () -> "no need: " + key).meaning,
        neededWhen == null || neededWhen.isEmpty() ? null : neededWhen,
        list,
        Boolean.TRUE.equals(multiple),
        within,
        identifier,
        length == null ? (kind == ColumnType.LONG_TEXT ? LONG : SHORT) : length,
        scaled(min, kind, unit),
        scaled(max, kind, unit),
        computed,
        help,
        Boolean.TRUE.equals(secret),
        Boolean.TRUE.equals(filterable),
        common,
        section);
  }

  private static @Nullable Long scaled(
      @Nullable BigDecimal bound, ColumnType type, @Nullable String unit) {
    return bound == null ? null : bound.movePointRight(Scales.of(type, unit)).longValueExact();
  }
}
