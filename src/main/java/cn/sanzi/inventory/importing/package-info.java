/** From a clerk's workbook to declared rows: read, compare, preview, confirm (导入). */
@NullMarked
package cn.sanzi.inventory.importing;

import org.jspecify.annotations.NullMarked;
