/**
 * Who acts: users, the members of a tenant with their roles, agents, sign-in and API tokens.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.access.CurrentMember}.
 */
@ApplicationModule(allowedDependencies = {"common", "tenancy"})
@NullMarked
package dev.lockkeeper.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
