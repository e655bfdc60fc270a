/**
 * Choices that stay: numbered records with every revision kept, and what becomes of them.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.decision.DecisionRecording} takes the steps,
 * {@link dev.lockkeeper.decision.Decisions} tells which decisions apply.
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
            "linting",
            "catalogue",
            "obligation"
        })
@NullMarked
package dev.lockkeeper.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
