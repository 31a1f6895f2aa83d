/**
 * Workbooks and delimited text: streamed in, marked cell by cell, written out; knows no business.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared", "platform", "audit", "files", "jobs"})
@NullMarked
package cn.sanzi.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
