/** Summary tables over the register, each figure a door to its rows (汇总表). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "audit",
      "files",
      "jobs",
      "sheets",
      "organization",
      "access",
      "approval",
      "worklist",
      "catalog",
      "register",
      "inventory",
      "documents"
    })
@NullMarked
package cn.sanzi.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
