/**
 * A proposed change to one database, from draft to done: its revisions, its tier, its gate.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.migration.MigrationLifecycle} for steps, {@link
 * dev.lockkeeper.migration.MigrationArchive} for reading, {@link dev.lockkeeper.migration.GateCheck} to have a say in
 * the gate.
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
            "linting",
            "risk",
            "catalogue",
            "obligation",
            "decision"
        })
@NullMarked
package dev.lockkeeper.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
