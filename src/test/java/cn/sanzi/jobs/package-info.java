@NullMarked
package cn.sanzi.jobs;

import org.jspecify.annotations.NullMarked;
