/** The register as a workbook, however long it is (资产库导出). */
@NullMarked
package cn.sanzi.register.export;

import org.jspecify.annotations.NullMarked;
