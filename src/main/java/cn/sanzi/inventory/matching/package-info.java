/** Photographs and papers, many at once, matched to rows by their file names (材料按文件名对号). */
@NullMarked
package cn.sanzi.inventory.matching;

import org.jspecify.annotations.NullMarked;
