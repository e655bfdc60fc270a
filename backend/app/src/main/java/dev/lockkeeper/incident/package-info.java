/**
 * What went wrong in production: its course, its cause, and the migrations it is linked to.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.incident.IncidentLog} for steps, {@link
 * dev.lockkeeper.incident.IncidentArchive} to read.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "access",
            "audit",
            "jobs",
            "outside",
            "web",
            "lint",
            "risk",
            "catalogue",
            "obligation",
            "decision",
            "migration",
            "execution"
        })
@NullMarked
package dev.lockkeeper.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
