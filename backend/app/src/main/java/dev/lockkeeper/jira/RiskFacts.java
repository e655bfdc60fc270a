package dev.lockkeeper.jira;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What automation in Jira may read from an issue's property.
 *
 * @param v the form of this, so that readers notice when it changes
 * @param tier the highest of the open migrations; null where none is open
 * @param gate the worst verdict of the open migrations; null where none is open
 */
record RiskFacts(int v, @Nullable String tier, @Nullable String gate, List<Fact> migrations, Instant updatedAt) {

    static final String PROPERTY = "dev.lockkeeper.risk";

    /** One migration, open or not. */
    record Fact(int number, String tier, String gate, String status) {}
}
