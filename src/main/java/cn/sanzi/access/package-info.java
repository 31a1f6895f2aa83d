/** Accounts, posts, sessions and the scope of what a person may see (用户与岗位). */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {
      "shared",
      "platform",
      "audit",
      "files",
      "jobs",
      "sheets",
      "organization"
    })
@NullMarked
package cn.sanzi.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
