package cn.sanzi.organization;

import java.time.LocalDate;

/**
 * One unit going up in another (并入).
 *
 * @param from the unit that is no more from that day
 * @param to the unit that takes over
 * @param cause for the history of what is handed over
 */
public record Merger(UnitId from, UnitId to, LocalDate effective, String cause) {}
