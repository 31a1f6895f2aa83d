/** Tests of the register. */
@NullMarked
package cn.sanzi.register;

import org.jspecify.annotations.NullMarked;
