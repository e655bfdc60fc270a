/**
 * What every page shares: arguments, refusals, errors, the layout's data. No rule of the domain.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.web.Htmx}.
 */
@ApplicationModule(allowedDependencies = {"common", "tenancy", "access", "audit", "lint"})
@NullMarked
package dev.lockkeeper.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
