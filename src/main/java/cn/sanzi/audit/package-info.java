/** Who did what, when, from where, before and after: an append-only, chained trail (审计日志). */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared", "platform"})
@NullMarked
package cn.sanzi.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
