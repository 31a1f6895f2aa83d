/** Writes workbooks: exports as a stream, templates for filling in. */
@NullMarked
package cn.sanzi.sheets.writing;

import org.jspecify.annotations.NullMarked;
