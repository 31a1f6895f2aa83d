package cn.sanzi.inventory.importing;

import java.util.UUID;

/** One upload of one workbook into one assignment (一次导入). */
record ImportId(UUID value) {}
