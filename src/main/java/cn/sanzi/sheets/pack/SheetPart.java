package cn.sanzi.sheets.pack;

/**
 * A sheet of a workbook and the part it stands in.
 *
 * @param index from 0, hidden ones counted
 */
public record SheetPart(int index, String name, boolean hidden, ZipPart part) {}
