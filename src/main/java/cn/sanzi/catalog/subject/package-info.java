/** Subjects that rules judge beside asset rows, compiled from their files and served. */
@NullMarked
package cn.sanzi.catalog.subject;

import org.jspecify.annotations.NullMarked;
