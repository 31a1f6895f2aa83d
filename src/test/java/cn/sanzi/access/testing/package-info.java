/** Units and persons for tests of every module. */
@NullMarked
package cn.sanzi.access.testing;

import org.jspecify.annotations.NullMarked;
