package cn.sanzi.inventory.importing;

import cn.sanzi.sheets.Cell;
import java.util.List;
import java.util.function.Supplier;

/** The heading of one column of a sheet, with the first cells below it. */
record SheetHeading(int index, HeadingTexts texts, Supplier<List<Cell>> below) {}
