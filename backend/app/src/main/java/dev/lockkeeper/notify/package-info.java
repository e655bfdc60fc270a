/**
 * What reaches people outside Lockkeeper: one mail a day of what they owe and of what is new to them. Nobody depends on it.
 *
 * <p>Start at {@link dev.lockkeeper.notify.DigestRound}.
 */
@ApplicationModule(
        allowedDependencies = {"common", "tenancy", "access", "audit", "web", "jobs", "obligation", "decision"})
@NullMarked
package dev.lockkeeper.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
