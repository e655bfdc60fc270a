/**
 * Who is asked to review a migration and why, what they say of which revision, and what they say of which line.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.review.Reviewing} for steps, {@link
 * dev.lockkeeper.review.ReviewQueue} for what waits on whom.
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
            "risk",
            "catalogue",
            "migration",
            "rotation"
        })
@NullMarked
package dev.lockkeeper.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
