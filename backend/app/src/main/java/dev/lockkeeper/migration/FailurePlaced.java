package dev.lockkeeper.migration;

/**
 * It has become known where a migration failed that was known to have failed.
 *
 * @param script the one that it failed in
 */
public record FailurePlaced(MigrationId id, String script) {}
