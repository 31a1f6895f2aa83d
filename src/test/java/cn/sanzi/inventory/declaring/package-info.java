@NullMarked
package cn.sanzi.inventory.declaring;

import org.jspecify.annotations.NullMarked;
