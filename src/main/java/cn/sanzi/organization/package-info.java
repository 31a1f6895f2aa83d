/** Regions, units, work groups and the two bodies, each with dates of effect (机构与小组). */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared", "platform", "audit", "files", "jobs", "sheets"})
@NullMarked
package cn.sanzi.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
