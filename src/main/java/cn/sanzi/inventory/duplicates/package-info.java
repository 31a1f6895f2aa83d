/** Things counted twice: found by natural key or by likeness, decided by people (重报). */
@NullMarked
package cn.sanzi.inventory.duplicates;

import org.jspecify.annotations.NullMarked;
