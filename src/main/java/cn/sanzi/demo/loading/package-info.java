/** Fills an empty house with a city's worth of units and tables (演示规模). */
@NullMarked
package cn.sanzi.demo.loading;

import org.jspecify.annotations.NullMarked;
