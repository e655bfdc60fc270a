/**
 * When migrations had better not run: freezes, and the hours in which databases have much to do.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.window.Freezing} and {@link dev.lockkeeper.window.BusyTimes} for
 * steps. What they keep free, the gate and the schedule of a migration keep to.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "access",
            "audit",
            "jobs",
            "web",
            "lint",
            "risk",
            "catalogue",
            "migration"
        })
@NullMarked
package dev.lockkeeper.window;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
