/** The REST face of the rooms' services, for CI and agents. No rule of its own. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "access",
            "web",
            "lint",
            "linting",
            "risk",
            "explain",
            "catalogue",
            "query",
            "decision",
            "obligation",
            "migration",
            "rehearsal",
            "execution",
            "incident"
        })
@NullMarked
package dev.lockkeeper.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
