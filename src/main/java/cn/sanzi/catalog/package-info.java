/** What is counted: kinds, columns, code lists, identifiers and rules as data (分类目录). */
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
      "worklist"
    })
@NullMarked
package cn.sanzi.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
