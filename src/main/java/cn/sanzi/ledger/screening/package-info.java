/** Which cards could be put to use, by declared rules, and what the groups decide of them (筛选). */
@NullMarked
package cn.sanzi.ledger.screening;

import org.jspecify.annotations.NullMarked;
