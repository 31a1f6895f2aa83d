@NullMarked
package cn.sanzi.demo;

import org.jspecify.annotations.NullMarked;
