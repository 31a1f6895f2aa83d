/** One asset on one page: what is known of it, what it was, its papers (资产卡片). */
@NullMarked
package cn.sanzi.register.page;

import org.jspecify.annotations.NullMarked;
