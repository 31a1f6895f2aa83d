/** What tests stand on: a real PostgreSQL, the context booted once, a clock that can be set. */
@NullMarked
package cn.sanzi.platform.testing;

import org.jspecify.annotations.NullMarked;
