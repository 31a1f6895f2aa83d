package cn.sanzi.sheets.reading;

import java.util.Map;

/**
 * What one must know of a sheet before one can mark it while copying it once.
 *
 * @param headingRow the row that looks most like headings; 0 when there is none
 * @param headings texts of that row by column
 * @param headingStyle style of its last cell
 * @param reasonColumn column of reasons that an earlier marking added; -1 when there is none
 * @param ordered whether rows, and cells in them, stand in their order
 * @param firstText text of the first filled cell
 */
public record SheetSurvey(
    int headingRow,
    Map<Integer, String> headings,
    int headingStyle,
    int reasonColumn,
    int lastColumn,
    int lastRow,
    boolean ordered,
    String firstText) {}
