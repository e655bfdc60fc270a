package dev.lockkeeper.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * One index as a snapshot found it.
 *
 * @param schema of the index, which is that of its table
 * @param scans how often it was used since statistics began; null where nobody counted
 */
public record SurveyedIndex(
        String schema,
        String table,
        String name,
        boolean valid,
        @Nullable Long scans) {}
