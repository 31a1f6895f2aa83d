@NullMarked
package cn.sanzi.ledger;

import org.jspecify.annotations.NullMarked;
