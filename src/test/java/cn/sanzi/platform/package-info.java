@NullMarked
package cn.sanzi.platform;

import org.jspecify.annotations.NullMarked;
