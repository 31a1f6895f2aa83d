/** Sanzi: what the state owns in a city, counted, checked, put to use and watched over. */
@NullMarked
package cn.sanzi;

import org.jspecify.annotations.NullMarked;
