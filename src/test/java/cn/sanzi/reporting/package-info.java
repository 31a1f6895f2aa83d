/** Tests of summary tables. */
@NullMarked
package cn.sanzi.reporting;

import org.jspecify.annotations.NullMarked;
