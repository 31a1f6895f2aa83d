/** The zip package of a workbook and its XML, read byte by byte within limits. */
@NullMarked
package cn.sanzi.sheets.pack;

import org.jspecify.annotations.NullMarked;
