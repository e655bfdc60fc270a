/**
 * What the practice is worth: lead times, failure rates, incidents by cause, from read models of its own that other
 * rooms' events keep. Nobody depends on this room.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "access",
            "audit",
            "web",
            "lint",
            "risk",
            "catalogue",
            "migration",
            "review",
            "execution",
            "incident",
            "jobs",
            "outside"
        })
@NullMarked
package dev.lockkeeper.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
