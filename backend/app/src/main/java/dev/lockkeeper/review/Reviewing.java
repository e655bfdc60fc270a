package dev.lockkeeper.review;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.Calling;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.ReviewersMay;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.review.ReviewVerdict.Kind;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say of a revision, and who is asked. Each method is one step that a person takes. */
@Service
@Transactional
public class Reviewing {

    private final MigrationArchive archive;
    private final MigrationLifecycle lifecycle;
    private final ReviewVerdicts verdicts;
    private final ReviewRules rules;
    private final ReviewAssignment assignment;
    private final Assignments assignments;
    private final CommentLedger ledger;
    private final Calling calling;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviewing(
            MigrationArchive archive,
            MigrationLifecycle lifecycle,
            ReviewVerdicts verdicts,
            ReviewRules rules,
            ReviewAssignment assignment,
            Assignments assignments,
            CommentLedger ledger,
            Calling calling,
            ApplicationEventPublisher events,
            Clock clock) {
        this.archive = archive;
        this.lifecycle = lifecycle;
        this.verdicts = verdicts;
        this.rules = rules;
        this.assignment = assignment;
        this.assignments = assignments;
        this.ledger = ledger;
        this.calling = calling;
        this.events = events;
        this.clock = clock;
    }

    /** The revision is named: an approval never falls on content that its reviewer has not seen. */
    @ReviewersMay
    public void approve(CurrentMember by, MigrationId id, int revision, String summary) {
        var migration = judge(by, id, revision, Kind.APPROVE, summary);
        events.publishEvent(
                new ReviewApproved(id, migration.uuid(), migration.revision(), revision, by.id(), calling.of(summary)));
        lifecycle.settle(id);
    }

    /** As one of several: only what is low, and waits for nothing but people's words. */
    @ReviewersMay
    public void approveAmongOthers(CurrentMember by, MigrationId id, int revision) {
        require(verdicts.holdReviewer(by.id()), "review.may-not");
        var migration = take(id);
        rules.requireJudging(by, migration, revision);
        rules.requireEasy(migration);
        approve(by, id, revision, "");
    }

    @ReviewersMay
    public void requestChanges(CurrentMember by, MigrationId id, int revision, String summary) {
        require(!summary.isBlank(), "review.say-what");
        var migration = judge(by, id, revision, Kind.REQUEST_CHANGES, summary);
        events.publishEvent(new ChangesRequested(
                id, migration.uuid(), migration.revision(), revision, by.id(), calling.of(summary)));
        lifecycle.settle(id);
    }

    /** Says something of the whole; decides nothing. */
    @EngineersMay
    public void remark(CurrentMember by, MigrationId id, int revision, String text) {
        var migration = discussed(id, revision);
        require(!text.isBlank(), "review.comment-empty");
        require(text.length() <= LineComment.LONGEST, "review.comment-long", LineComment.LONGEST);
        verdicts.add(migration, by.id(), Kind.COMMENT, text, clock.instant());
        ledger.remarked(by, migration, text);
    }

    /** Somebody else is asked instead, and whoever declines is not asked for this migration again. */
    @ReviewersMay
    public void decline(CurrentMember by, MigrationId id, UUID assigned, String reason) {
        var migration = take(id);
        var declined = assignments
                .findByIdAndMigrationId(assigned, migration.uuid())
                .orElseThrow(() -> new NotFound("assignment"));
        declined.declineBy(by.id(), reason, clock.instant());
        events.publishEvent(new AssignmentDeclined(id, migration.uuid(), by.id()));
        assignment.ask(migration);
        lifecycle.settle(id);
    }

    /** Looks once more for reviewers: people come back, rotations change. */
    @EngineersMay
    public void ask(MigrationId id) {
        var migration = take(id);
        ReviewRules.requireUnderReview(migration);
        assignment.ask(migration);
        lifecycle.settle(id);
    }

    private MigrationSummary judge(CurrentMember by, MigrationId id, int revision, Kind kind, String summary) {
        require(!by.agent(), "review.agent");
        require(verdicts.holdReviewer(by.id()), "review.may-not");
        var migration = take(id);
        rules.requireJudging(by, migration, revision);
        require(summary.length() <= LineComment.LONGEST, "review.comment-long", LineComment.LONGEST);
        verdicts.add(migration, by.id(), kind, summary, clock.instant());
        assignment.fulfil(migration, by.id());
        ledger.send(by, migration, true);
        return migration;
    }

    /** Steps on one migration take turns: settling it holds it until this step is done. */
    private MigrationSummary take(MigrationId id) {
        lifecycle.settle(id);
        return archive.get(id);
    }

    private MigrationSummary discussed(MigrationId id, int revision) {
        var migration = archive.get(id);
        ReviewRules.requireCurrent(migration, revision);
        return migration;
    }
}
