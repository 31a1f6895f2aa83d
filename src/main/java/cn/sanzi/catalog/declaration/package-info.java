/**
 * How kinds, columns, lists and rules are written in files, and how a kind is put together from
 * them.
 */
@NullMarked
package cn.sanzi.catalog.declaration;

import org.jspecify.annotations.NullMarked;
