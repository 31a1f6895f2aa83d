@NullMarked
package cn.sanzi.platform.secrets;

import org.jspecify.annotations.NullMarked;
