/** Cells become values: types, units, full-width digits, codes and their labels. */
@NullMarked
package cn.sanzi.catalog.reading;

import org.jspecify.annotations.NullMarked;
