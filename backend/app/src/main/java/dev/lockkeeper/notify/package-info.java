/**
 * What reaches people and other systems outside Lockkeeper: notices of single events, one mail a day of what is owed and
 * new, webhooks. Nobody depends on it.
 *
 * <p>Start at {@link dev.lockkeeper.notify.ReviewWatch} for events, at {@link dev.lockkeeper.notify.DigestRound} for the
 * daily mail.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "tenancy",
            "access",
            "audit",
            "web",
            "jobs",
            "outside",
            "obligation",
            "decision",
            "migration",
            "review",
            "rotation"
        })
@NullMarked
package dev.lockkeeper.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
