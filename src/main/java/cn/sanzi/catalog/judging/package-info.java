/** Rows are judged: column checks and CEL rules, compiled to closures over exact integers. */
@NullMarked
package cn.sanzi.catalog.judging;

import org.jspecify.annotations.NullMarked;
