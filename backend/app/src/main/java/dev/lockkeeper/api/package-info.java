/** The REST face of the other rooms' services, for programs with an API token. No rule of its own. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "access",
            "web",
            "lint",
            "risk",
            "catalogue",
            "migration",
            "execution"
        })
@NullMarked
package dev.lockkeeper.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
