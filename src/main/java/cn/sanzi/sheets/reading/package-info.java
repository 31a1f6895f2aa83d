/** Finds out what a file is and streams its rows. */
@NullMarked
package cn.sanzi.sheets.reading;

import org.jspecify.annotations.NullMarked;
