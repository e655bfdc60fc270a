package dev.lockkeeper.insight;

import java.util.UUID;

/**
 * Filters that a member likes to come back to.
 *
 * @param query what stands behind the question mark of the address
 */
public record SavedView(UUID id, String name, String query) {}
