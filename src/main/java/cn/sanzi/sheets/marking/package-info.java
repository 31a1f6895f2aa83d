/** Hands a workbook back with its wrong cells marked, everything else as it was. */
@NullMarked
package cn.sanzi.sheets.marking;

import org.jspecify.annotations.NullMarked;
