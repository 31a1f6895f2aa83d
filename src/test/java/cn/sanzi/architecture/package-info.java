/** The house rules that no compiler knows, as tests. */
@NullMarked
package cn.sanzi.architecture;

import org.jspecify.annotations.NullMarked;
