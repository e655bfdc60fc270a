/**
 * What happened when migrations ran: reported by the team's own tool, or typed in.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.execution.ExecutionReporting} to report, {@link
 * dev.lockkeeper.execution.ExecutionArchive} to read.
 */
@ApplicationModule(
        allowedDependencies = {"common", "tenancy", "access", "audit", "web", "catalogue", "lint", "risk", "migration"})
@NullMarked
package dev.lockkeeper.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
