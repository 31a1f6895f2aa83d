/** Writes workbooks from nothing: streamed exports and templates to fill in. */
@NullMarked
package cn.sanzi.sheets.writing;

import org.jspecify.annotations.NullMarked;
