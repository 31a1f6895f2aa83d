@NullMarked
package cn.sanzi.access.signin;

import org.jspecify.annotations.NullMarked;
