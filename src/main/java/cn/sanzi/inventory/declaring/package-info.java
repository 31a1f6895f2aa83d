/** Assignments, their declared rows and papers, edited row by row (填报). */
@NullMarked
package cn.sanzi.inventory.declaring;

import org.jspecify.annotations.NullMarked;
