/** Tests of the inventory on the whole application. */
@NullMarked
package cn.sanzi.inventory;

import org.jspecify.annotations.NullMarked;
