/** A kind compiled for use, and the catalogue that keeps its versions. */
@NullMarked
package cn.sanzi.catalog.form;

import org.jspecify.annotations.NullMarked;
