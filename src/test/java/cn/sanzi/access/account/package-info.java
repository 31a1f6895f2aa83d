@NullMarked
package cn.sanzi.access.account;

import org.jspecify.annotations.NullMarked;
