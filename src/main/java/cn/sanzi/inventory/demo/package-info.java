/** Made-up tables for the demonstration, filled and moved on in bulk (演示数据). */
@NullMarked
package cn.sanzi.inventory.demo;

import org.jspecify.annotations.NullMarked;
