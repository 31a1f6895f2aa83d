/** Long work that survives a crash: claimed by a node, with progress, cancel and resume (后台任务). */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared", "platform", "audit", "files"})
@NullMarked
package cn.sanzi.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
