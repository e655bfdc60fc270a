/**
 * Work that happens later: scheduled in the transaction that caused it, tried again with growing pauses, set aside when
 * it never succeeds.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.jobs.Outbox}.
 */
@ApplicationModule(allowedDependencies = {"common", "tenancy"})
@NullMarked
package dev.lockkeeper.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
