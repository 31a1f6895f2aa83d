/** Items of the ledger with every version they had (台账). */
@NullMarked
package cn.sanzi.ledger.item;

import org.jspecify.annotations.NullMarked;
