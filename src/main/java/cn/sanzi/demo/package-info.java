/**
 * Demonstration data (演示数据): rows of any kind that look real and are plainly made up, and faults
 * put into them on purpose, each with its answer.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "sheets",
      "organization",
      "access",
      "catalog",
      "register",
      "inventory"
    })
@NullMarked
package cn.sanzi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
