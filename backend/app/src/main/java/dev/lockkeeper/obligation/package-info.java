/**
 * Dated promises with an owner: the second half of every change that is done in steps.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.obligation.ObligationKeeping} takes the steps,
 * {@link dev.lockkeeper.obligation.Obligations} tells what is open.
 */
@ApplicationModule(allowedDependencies = {"common", "tenancy", "access", "audit", "web", "catalogue"})
@NullMarked
package dev.lockkeeper.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
