/** Submission, signatures, remarks and acceptance into the register (审核). */
@NullMarked
package cn.sanzi.inventory.review;

import org.jspecify.annotations.NullMarked;
