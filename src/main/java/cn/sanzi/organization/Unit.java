package cn.sanzi.organization;

import org.jspecify.annotations.Nullable;

/**
 * A unit as it stands on a day (单位).
 *
 * @param uscc unified social credit code (统一社会信用代码); null for units that have none
 * @param type code of list CL_UNITTYPE (单位性质)
 * @param system to which system it belongs; decides which group counts its assets
 * @param parent the department in charge (主管部门), null at the top
 */
public record Unit(
    UnitId id,
    RegionId region,
    @Nullable String uscc,
    String name,
    String shortName,
    String type,
    UnitSystem system,
    @Nullable UnitId parent) {}
