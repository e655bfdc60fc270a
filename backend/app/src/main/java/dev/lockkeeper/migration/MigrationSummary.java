package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.risk.RiskTier;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A migration as other rooms and the tops of pages show it.
 *
 * @param byAgent whether an agent opened it
 * @param agentWrote whether an agent wrote any of its revisions: then it counts as an agent's work
 * @param agentModel of the agent that wrote the current revision, where one did and that is known
 */
public record MigrationSummary(
        MigrationId id,
        UUID uuid,
        String title,
        DatabaseId database,
        String databaseName,
        MemberId author,
        String authorName,
        boolean byAgent,
        boolean agentWrote,
        @Nullable String agentModel,
        MemberId answerable,
        @Nullable String jiraIssue,
        MigrationStatus status,
        RiskTier tier,
        Verdict verdict,
        UUID revision,
        int revisionNumber,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant scheduledFor,
        int version) {

    public int number() {
        return id.number();
    }

    public boolean isAuthoredBy(MemberId member) {
        return author.equals(member) || answerable.equals(member);
    }
}
