/** Forms printed to be signed and sealed, and whether the data still match the paper (签章表). */
@NullMarked
package cn.sanzi.inventory.sealing;

import org.jspecify.annotations.NullMarked;
