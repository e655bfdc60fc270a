/**
 * Queries and their plans, looked at before they are in anybody's way. Nothing that is pasted here is kept.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.query.QueryReviewing}.
 */
@ApplicationModule(
        allowedDependencies = {"common", "tenancy", "access", "audit", "web", "lint", "linting", "explain", "catalogue"
        })
@NullMarked
package dev.lockkeeper.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
