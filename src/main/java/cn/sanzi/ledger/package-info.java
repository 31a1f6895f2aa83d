/** What can earn: screened from the register, decided by groups, kept as a ledger (盘活台账). */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "platform",
      "audit",
      "jobs",
      "sheets",
      "organization",
      "access",
      "catalog",
      "register"
    })
@NullMarked
package cn.sanzi.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
