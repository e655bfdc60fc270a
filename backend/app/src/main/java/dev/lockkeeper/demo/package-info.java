/** The demo tenants: a believable company with six months of history, told through the same services that people use. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package dev.lockkeeper.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
