/** One list of what waits for a person, derived from what modules publish as waiting (待办). */
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
      "access",
      "approval"
    })
@NullMarked
package cn.sanzi.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
