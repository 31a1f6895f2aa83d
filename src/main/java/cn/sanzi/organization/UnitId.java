package cn.sanzi.organization;

import java.util.UUID;

/** A unit that holds or oversees state assets (单位). */
public record UnitId(UUID value) {}
