/** Campaign, assignment, declared rows, import, review and acceptance (清查). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "audit",
      "files",
      "jobs",
      "sheets",
      "documents",
      "organization",
      "access",
      "approval",
      "worklist",
      "catalog",
      "register"
    })
@NullMarked
package cn.sanzi.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
