@NullMarked
package cn.sanzi.audit;

import org.jspecify.annotations.NullMarked;
