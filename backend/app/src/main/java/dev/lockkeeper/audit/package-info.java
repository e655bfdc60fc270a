/**
 * What happened, who did it: a trail that is only ever added to, each entry sealed with the hash of the one before.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.audit.Audited}.
 */
@ApplicationModule(allowedDependencies = {"common", "tenancy", "access"})
@NullMarked
package dev.lockkeeper.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
