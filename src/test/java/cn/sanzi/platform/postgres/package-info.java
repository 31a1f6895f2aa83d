@NullMarked
package cn.sanzi.platform.postgres;

import org.jspecify.annotations.NullMarked;
