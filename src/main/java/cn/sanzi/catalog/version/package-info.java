/**
 * The catalogue as it is kept: immutable versions of kinds, code lists, and which group counts
 * what.
 */
@NullMarked
package cn.sanzi.catalog.version;

import org.jspecify.annotations.NullMarked;
