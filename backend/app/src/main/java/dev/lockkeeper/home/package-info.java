/** My work: what waits on the reader, gathered from every room. No rule and no table of its own; nobody depends on it. */
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
            "obligation",
            "decision",
            "rotation",
            "migration",
            "review",
            "execution",
            "incident",
            "insight"
        })
@NullMarked
package dev.lockkeeper.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
