/** Value types that check themselves, refusals, who acts: words that every module speaks. */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package cn.sanzi.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
