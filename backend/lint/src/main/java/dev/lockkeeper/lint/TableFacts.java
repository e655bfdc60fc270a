package dev.lockkeeper.lint;

import org.jspecify.annotations.Nullable;

/** What the catalogue snapshot knows of a table. */
public record TableFacts(
        long rows, long bytes, Heat heat, @Nullable String owner) {}
