/**
 * The database that comes along: unpacked, started, watched and stopped as our own child (内置数据库).
 */
@NullMarked
package cn.sanzi.platform.postgres;

import org.jspecify.annotations.NullMarked;
