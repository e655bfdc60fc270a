package dev.lockkeeper.insight;

import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.TimelineEntry;
import dev.lockkeeper.migration.TurnTaken;
import dev.lockkeeper.risk.RiskTier;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is kept of one migration's way. */
record KeptLeadTime(
        UUID migration,
        int number,
        String title,
        UUID database,
        RiskTier tier,
        boolean byAgent,
        @Nullable Instant firstReview,
        LeadTime time,
        @Nullable Held held) {

    /** Read from what the migration's own room and the reviewers' keep of it. */
    static KeptLeadTime of(
            MigrationSummary migration,
            List<TimelineEntry> steps,
            List<TurnTaken> turns,
            @Nullable Instant firstReview) {
        var time = LeadTime.of(steps, firstReview);
        return new KeptLeadTime(
                migration.uuid(),
                migration.number(),
                migration.title(),
                migration.database().value(),
                migration.tier(),
                migration.agentWrote(),
                firstReview,
                time,
                Held.between(turns, time.submitted(), time.approved()));
    }
}
