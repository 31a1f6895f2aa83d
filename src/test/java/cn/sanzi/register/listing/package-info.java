/** Tests of lists. */
@NullMarked
package cn.sanzi.register.listing;

import org.jspecify.annotations.NullMarked;
