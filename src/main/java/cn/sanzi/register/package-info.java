/** Asset cards with their history, and the sums kept over them (资产库). */
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
      "catalog"
    })
@NullMarked
package cn.sanzi.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
