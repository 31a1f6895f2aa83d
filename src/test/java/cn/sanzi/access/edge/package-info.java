@NullMarked
package cn.sanzi.access.edge;

import org.jspecify.annotations.NullMarked;
