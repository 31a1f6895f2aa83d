@NullMarked
package cn.sanzi.files;

import org.jspecify.annotations.NullMarked;
