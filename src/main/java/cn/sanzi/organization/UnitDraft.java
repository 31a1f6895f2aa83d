package cn.sanzi.organization;

import org.jspecify.annotations.Nullable;

/** What is entered for a unit, new or changed. The fields are those of {@link Unit}. */
public record UnitDraft(
    RegionId region,
    @Nullable String uscc,
    String name,
    String shortName,
    String type,
    UnitSystem system,
    @Nullable UnitId parent) {}
