/** Work plans of groups and counties, reviewed before they are carried out (工作方案). */
@NullMarked
package cn.sanzi.inventory.plan;

import org.jspecify.annotations.NullMarked;
