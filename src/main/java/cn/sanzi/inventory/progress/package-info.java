/** How far a campaign is, who is late, and reminding those who are (任务与进度). */
@NullMarked
package cn.sanzi.inventory.progress;

import org.jspecify.annotations.NullMarked;
