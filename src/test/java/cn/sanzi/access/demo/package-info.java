@NullMarked
package cn.sanzi.access.demo;

import org.jspecify.annotations.NullMarked;
