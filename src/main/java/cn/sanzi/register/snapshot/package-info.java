/** Frozen cuts of the register, their proof, and what changed since (冻结快照). */
@NullMarked
package cn.sanzi.register.snapshot;

import org.jspecify.annotations.NullMarked;
