/**
 * Whose it is: the tenants, the tenant of this moment, and the database's refusal to mix them.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.tenancy.TenantContext}.
 */
@ApplicationModule(allowedDependencies = "common")
@NullMarked
package dev.lockkeeper.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
