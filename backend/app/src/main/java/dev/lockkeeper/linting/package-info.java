/**
 * What a tenant asks of the linter: how loudly each rule speaks, and its conventions.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.linting.Conventions}.
 */
@ApplicationModule(allowedDependencies = {"common", "tenancy", "access", "audit", "web", "lint"})
@NullMarked
package dev.lockkeeper.linting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
