/** Uploaded and derived files, encrypted at rest, known by the digest of their content (附件). */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared", "platform", "audit"})
@NullMarked
package cn.sanzi.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
