package cn.sanzi.catalog;

import java.time.LocalDate;

/**
 * What rules may know besides the row.
 *
 * @param baseDate base date of the campaign (清查基准日)
 * @param unitName holder's full name
 * @param unitType holder's type, code of CL_UNITTYPE
 */
public record Judging(LocalDate baseDate, LocalDate today, String unitName, String unitType) {}
