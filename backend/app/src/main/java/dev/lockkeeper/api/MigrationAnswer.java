package dev.lockkeeper.api;

import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.Revision;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.risk.RiskAssessment;
import dev.lockkeeper.risk.RiskTier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One migration with what the linter and the risk model say of its current revision. */
record MigrationAnswer(
        int number,
        @Schema(example = "M-42") String id,

        @Schema(description = "The page for people, relative to this server.")
        String page,

        String title,
        String database,
        @Nullable String jiraIssue,
        MigrationStatus status,
        RiskTier tier,
        Verdict verdict,
        int revision,
        String contentHash,
        @Nullable String sourceRevision,
        Instant openedAt,

        @Schema(description = "When it is to run, where somebody has said so") @Nullable
        Instant scheduledFor,

        RiskAssessment risk,
        LintReport report) {

    static MigrationAnswer of(String slug, MigrationSummary migration, Revision revision) {
        return new MigrationAnswer(
                migration.number(),
                migration.id().toString(),
                "/" + slug + "/migrations/" + migration.number(),
                migration.title(),
                migration.databaseName(),
                migration.jiraIssue(),
                migration.status(),
                migration.tier(),
                migration.verdict(),
                revision.number(),
                revision.contentHash(),
                revision.sourceRevision(),
                migration.openedAt(),
                migration.scheduledFor(),
                revision.assessment(),
                revision.report());
    }
}
