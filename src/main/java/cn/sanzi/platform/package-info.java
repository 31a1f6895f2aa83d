/** The ground: database, clock, working days, keys and ciphers, identifiers, problem details. */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"shared"})
@NullMarked
package cn.sanzi.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
