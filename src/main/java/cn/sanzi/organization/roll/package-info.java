/**
 * The roll of units as people keep it: with contacts, as a list, in and out of workbooks (单位名册).
 */
@NullMarked
package cn.sanzi.organization.roll;

import org.jspecify.annotations.NullMarked;
