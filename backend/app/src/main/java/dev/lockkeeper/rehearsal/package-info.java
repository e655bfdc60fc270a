/**
 * What happened when a revision was tried on another database than production: reported by the team's own tool, or
 * typed in. It is evidence of that revision alone.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.rehearsal.Rehearsals}.
 */
@ApplicationModule(
        allowedDependencies = {"common", "tenancy", "access", "audit", "web", "catalogue", "lint", "risk", "migration"})
@NullMarked
package dev.lockkeeper.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
