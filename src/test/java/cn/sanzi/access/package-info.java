@NullMarked
package cn.sanzi.access;

import org.jspecify.annotations.NullMarked;
