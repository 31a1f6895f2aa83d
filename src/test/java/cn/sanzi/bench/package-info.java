/**
 * Workloads of bench/README.md. One class each, {@code Workload<id>}, found by its name; run by
 * {@code ./sanzi bench [id…]}.
 */
@NullMarked
package cn.sanzi.bench;

import org.jspecify.annotations.NullMarked;
