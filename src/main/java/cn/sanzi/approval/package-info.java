/** Who signs in which order: a configured chain of stages (审批). */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {
      "shared",
      "platform",
      "audit",
      "files",
      "jobs",
      "sheets",
      "organization",
      "access"
    })
@NullMarked
package cn.sanzi.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
