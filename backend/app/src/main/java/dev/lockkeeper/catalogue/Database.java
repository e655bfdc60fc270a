package dev.lockkeeper.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A database whose migrations pass through here.
 *
 * @param runnerSetsLockTimeout whether the tool that executes migrations sets a lock timeout by itself
 * @param domain who owns the tables that no snapshot gives to anybody else
 */
public record Database(
        DatabaseId id,
        String name,
        int majorVersion,
        boolean runnerSetsLockTimeout,
        @Nullable DomainId domain,
        String description) {}
