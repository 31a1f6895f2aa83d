package cn.sanzi.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One column of a kind (字段).
 *
 * @param key English key, unique over common, parent and own columns; never changes its type
 * @param label Chinese label, without unit
 * @param source code in the trade's catalogue, such as FW_17
 * @param unit unit shown in the heading, such as 元 or ㎡
 * @param need who gives it and whether it may be missing
 * @param neededWhen CEL condition under which a {@code CONDITIONAL} column must be filled; null
 *     when only told so in help
 * @param codeList name of the list, such as CL_USE
 * @param within key of the column with whose code a code of this one begins; null where none does
 * @param identifier name of the checked identifier, such as {@code uscc}
 * @param min smallest value, in the scaled integer of the type
 * @param secret encrypted at rest and masked in lists
 * @param filterable offered as a filter in the register
 * @param common whether it belongs to the common columns
 * @param section heading under which page and template show it
 */
public record Column(
    String key,
    String label,
    String source,
    ColumnType type,
    @Nullable String unit,
    Need need,
    @Nullable String neededWhen,
    @Nullable String codeList,
    boolean multiple,
    @Nullable String within,
    @Nullable String identifier,
    int maxLength,
    @Nullable Long min,
    @Nullable Long max,
    @Nullable String computed,
    @Nullable String help,
    boolean secret,
    boolean filterable,
    boolean common,
    String section) {

  /** Who gives a value, and whether it may be missing. */
  public enum Need {
    MANDATORY,
    CONDITIONAL,
    OPTIONAL,
    /** Computed from other columns; shown, never taken from the declarant. */
    COMPUTED,
    /** Known to the system (number, base date, holder, group …); not in the template. */
    SYSTEM
  }

  /** Whether a declarant fills it in. */
  public boolean isDeclared() {
    return need != Need.COMPUTED && need != Need.SYSTEM && type != ColumnType.FILE;
  }

  /** This column, needed under that condition. */
  public Column neededWhen(@Nullable String condition) {
    return new Column(
        key,
        label,
        source,
        type,
        unit,
        need,
        condition,
        codeList,
        multiple,
        within,
        identifier,
        maxLength,
        min,
        max,
        computed,
        help,
        secret,
        filterable,
        common,
        section);
  }
}
