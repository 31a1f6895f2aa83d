/** The demonstration's units, groups and accounts, made by the ordinary services (演示数据). */
@NullMarked
package cn.sanzi.access.demo;

import org.jspecify.annotations.NullMarked;
