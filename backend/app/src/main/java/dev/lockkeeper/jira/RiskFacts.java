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
 * @param migrations no more than {@link #MOST}
 * @param more how many others name the issue; null where these are all
 */
record RiskFacts(
        int v,
        @Nullable String tier,
        @Nullable String gate,
        List<Fact> migrations,
        @Nullable Integer more,
        Instant updatedAt) {

    /** Jira takes 32,768 characters; each of them is no more than a hundred. */
    static final int MOST = 300;

    static final String PROPERTY = "dev.lockkeeper.risk";

    /** @param all the most telling first */
    static RiskFacts of(@Nullable String tier, @Nullable String gate, List<Fact> all, Instant updatedAt) {
        var more = all.size() <= MOST ? null : all.size() - MOST;
        return new RiskFacts(1, tier, gate, all.stream().limit(MOST).toList(), more, updatedAt);
    }

    /** One migration, open or not. */
    record Fact(int number, String tier, String gate, String status) {}
}
