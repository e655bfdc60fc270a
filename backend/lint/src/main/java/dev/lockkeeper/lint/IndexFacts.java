package dev.lockkeeper.lint;

import org.jspecify.annotations.Nullable;

/**
 * What the catalogue knows of an index beyond its definition.
 *
 * @param valid whether queries may use it; a failed build leaves one that they may not
 * @param scans how often it has been used since statistics began, on all replicas, null when nobody counted
 */
public record IndexFacts(
        TableName name, boolean valid, @Nullable Long scans) {}
