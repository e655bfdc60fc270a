package dev.lockkeeper.catalogue;

import dev.lockkeeper.lint.Heat;
import org.jspecify.annotations.Nullable;

/** One table as a snapshot found it; without a domain it belongs to its database's. */
public record SurveyedTable(
        String schema,
        String name,
        long rows,
        long bytes,
        Heat heat,
        @Nullable DomainId domain) {}
