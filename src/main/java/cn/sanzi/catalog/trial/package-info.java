/** Trying a kind's rules on a row that somebody types. */
@NullMarked
package cn.sanzi.catalog.trial;

import org.jspecify.annotations.NullMarked;
