package dev.lockkeeper.migration;

import dev.lockkeeper.risk.RiskTier;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list of migrations is narrowed to; it stands in the address, so a view can be sent. */
public record MigrationFilter(
        @Nullable String q,
        @Nullable MigrationStatus status,
        @Nullable RiskTier tier,
        @Nullable Verdict verdict,
        @Nullable UUID database,
        @Nullable Authors authors) {

    /** Whose work. */
    public enum Authors {
        HUMAN,
        AGENT
    }

    public boolean isEmpty() {
        return (q == null || q.isBlank())
                && status == null
                && tier == null
                && verdict == null
                && database == null
                && authors == null;
    }
}
