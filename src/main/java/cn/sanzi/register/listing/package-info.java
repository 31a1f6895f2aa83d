/** Lists of cards: filtered, sorted, paged by key, searched, counted to a bound (资产列表). */
@NullMarked
package cn.sanzi.register.listing;

import org.jspecify.annotations.NullMarked;
