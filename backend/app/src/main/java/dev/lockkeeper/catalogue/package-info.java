/**
 * What a tenant governs: domains and who owns them, databases with their tables and sizes, environments.
 *
 * <p>Other rooms start here: {@link dev.lockkeeper.catalogue.Databases}, {@link dev.lockkeeper.catalogue.Domains} and
 * {@link dev.lockkeeper.catalogue.CatalogueView}; {@link dev.lockkeeper.catalogue.Surveying} has the steps.
 */
@ApplicationModule(allowedDependencies = {"common", "tenancy", "access", "audit", "web", "lint"})
@NullMarked
package dev.lockkeeper.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
