/** The campaign and how it is rolled out to units and kinds (清查任务). */
@NullMarked
package cn.sanzi.inventory.campaign;

import org.jspecify.annotations.NullMarked;
