@NullMarked
package cn.sanzi.organization;

import org.jspecify.annotations.NullMarked;
