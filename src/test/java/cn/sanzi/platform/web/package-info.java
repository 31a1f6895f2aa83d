@NullMarked
package cn.sanzi.platform.web;

import org.jspecify.annotations.NullMarked;
