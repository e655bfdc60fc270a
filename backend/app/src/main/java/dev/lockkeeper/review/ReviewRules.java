package dev.lockkeeper.review;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.migration.CheckResult;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.Verdict;
import dev.lockkeeper.risk.RiskTier;
import org.springframework.stereotype.Component;

/** Who may decide on what. */
@Component
class ReviewRules {

    private final MigrationArchive archive;
    private final ReviewVerdicts verdicts;

    ReviewRules(MigrationArchive archive, ReviewVerdicts verdicts) {
        this.archive = archive;
        this.verdicts = verdicts;
    }

    /** Somebody else's work, under review, as it stands there now. */
    void requireJudging(CurrentMember by, MigrationSummary migration, int revision) {
        require(!by.agent(), "review.agent");
        requireUnderReview(migration);
        require(!migration.author().equals(by.id()), "review.own-work");
        require(!migration.answerable().equals(by.id()), "review.own-agent");
        require(!verdicts.hasWritten(migration.uuid(), by.id()), "review.own-revision");
        requireCurrent(migration, revision);
    }

    /** Low, and waiting for nothing but people's words. */
    void requireEasy(MigrationSummary migration) {
        require(migration.tier() == RiskTier.LOW, "review.bulk.not-low");
        archive.gate(migration).checks().stream()
                .filter(check -> !check.isOpen())
                .forEach(ReviewRules::requireWaitingForWords);
    }

    private static void requireWaitingForWords(CheckResult check) {
        require(check.key().equals(ApprovalsCheck.KEY), "review.bulk.checks");
        require(check.verdict() != Verdict.BLOCKED, "review.bulk.objection");
    }

    static void requireUnderReview(MigrationSummary migration) {
        require(ReviewRequests.UNDER_REVIEW.contains(migration.status()), "review.not-under-review");
    }

    static void requireCurrent(MigrationSummary migration, int revision) {
        require(revision == migration.revisionNumber(), "review.revision-moved", migration.revisionNumber());
    }
}
