/** Filling in a table like a spreadsheet: windows of rows, and batches of changed cells (在线填报). */
@NullMarked
package cn.sanzi.inventory.grid;

import org.jspecify.annotations.NullMarked;
