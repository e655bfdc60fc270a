package dev.lockkeeper.review;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationSummary;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Talking about lines. Each method is one step that a person takes. */
@Service
@Transactional
public class Commenting {

    private final MigrationArchive archive;
    private final MigrationLifecycle lifecycle;
    private final LineComments comments;
    private final CommentLedger ledger;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Commenting(
            MigrationArchive archive,
            MigrationLifecycle lifecycle,
            LineComments comments,
            CommentLedger ledger,
            Members members,
            ApplicationEventPublisher events,
            Clock clock) {
        this.archive = archive;
        this.lifecycle = lifecycle;
        this.comments = comments;
        this.ledger = ledger;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** Says something of a line of the revision that was looked at. */
    @EngineersMay
    public UUID comment(CurrentMember by, MigrationId id, LineRemark remark) {
        var migration = seen(id, remark.revision());
        return keep(by, migration, written(by, migration, remark), remark.draft());
    }

    @EngineersMay
    public UUID answer(CurrentMember by, MigrationId id, UUID comment, String text, boolean draft) {
        var migration = archive.get(id);
        var answer = find(by, migration, comment).answer(by.id(), text, clock.instant());
        return keep(by, migration, answer, draft);
    }

    /** All that the member has written and kept back. */
    @EngineersMay
    public void send(CurrentMember by, MigrationId id) {
        require(ledger.send(by, archive.get(id), false) > 0, "review.no-drafts");
    }

    /** A draft of one's own, to be looked at again; nothing where it has been sent. */
    @EngineersMay
    @Transactional(readOnly = true)
    Optional<Draft> draft(CurrentMember by, MigrationId id, UUID comment) {
        var found = find(by, archive.get(id), comment);
        return found.isDraftOf(by.id()) ? Optional.of(draft(found)) : Optional.empty();
    }

    /**
     * Writes a draft of one's own anew, where it stands. A suggestion ends at a line of the revision that it is about.
     *
     * @param seen the version that was looked at
     */
    @EngineersMay
    public void rewrite(
            CurrentMember by, MigrationId id, UUID comment, int seen, String text, @Nullable Suggestion suggestion) {
        var draft = draft(find(by, archive.get(id), comment));
        require(draft.comment().isDraftOf(by.id()), "review.sent-already");
        if (suggestion != null) {
            require(draft.comment().isAboutLines(), "review.suggestion.lines");
            Line.of(draft.revision(), draft.comment().script(), suggestion.last());
        }
        draft.comment().rewrite(text, suggestion, seen);
        comments.saveAndFlush(draft.comment());
    }

    private Draft draft(LineComment comment) {
        return new Draft(comment, archive.revision(comment.revision()));
    }

    /** Takes a draft of one's own back. */
    @EngineersMay
    public void discard(CurrentMember by, MigrationId id, UUID comment) {
        var draft = find(by, archive.get(id), comment);
        require(draft.isDraftOf(by.id()), "review.sent-already");
        comments.delete(draft);
    }

    @EngineersMay
    public void resolve(CurrentMember by, MigrationId id, UUID comment) {
        var migration = archive.get(id);
        find(by, migration, comment).resolve(by.id(), clock.instant());
        events.publishEvent(new CommentResolved(id, migration.uuid(), by.id()));
    }

    /**
     * Puts what a reviewer suggested in its place, as the next revision. Whoever suggested it may approve that: a person
     * takes it, so two people have seen every line.
     *
     * @param revision the one that was looked at
     */
    @EngineersMay
    public void take(CurrentMember by, MigrationId id, UUID comment, int revision) {
        require(!by.agent() && !members.get(by.id()).agent(), "review.suggestion.agent");
        var found = find(by, archive.get(id), comment);
        var migration = seen(id, revision);
        require(migration.isAuthoredBy(by.id()), "review.suggestion.not-yours");
        var current = archive.revision(migration.revision());
        var suggestion = found.takeInto(revision + 1, by.id(), clock.instant());
        comments.saveAndFlush(found);
        var scripts = suggestion.into(current.scripts(), found.script(), found.nowLine());
        lifecycle.revise(by, id, migration.version(), current.proposed(migration, scripts), found.text());
        events.publishEvent(new SuggestionTaken(id, comment, revision + 1, by.id()));
    }

    private LineComment written(CurrentMember by, MigrationSummary migration, LineRemark remark) {
        var revision = archive.revision(migration.revision());
        var place = Line.of(revision, remark.script(), remark.line());
        var comment = new LineComment(place, by.id(), remark.text(), clock.instant());
        var suggestion = remark.suggestion();
        if (suggestion == null) {
            return comment;
        }
        Line.of(revision, remark.script(), suggestion.last());
        return comment.suggesting(suggestion);
    }

    private UUID keep(CurrentMember by, MigrationSummary migration, LineComment comment, boolean draft) {
        if (draft) {
            comments.save(comment.asDraft());
        } else {
            ledger.said(by, migration, comment);
        }
        return comment.getId();
    }

    /** Steps on one migration take turns: a remark never falls on lines that are being exchanged. */
    private MigrationSummary seen(MigrationId id, int revision) {
        lifecycle.settle(id);
        var migration = archive.get(id);
        ReviewRules.requireCurrent(migration, revision);
        return migration;
    }

    /** Nobody finds another's draft. */
    private LineComment find(CurrentMember by, MigrationSummary migration, UUID comment) {
        return comments.findByIdAndMigrationId(comment, migration.uuid())
                .filter(found -> !found.isHiddenFrom(by.id()))
                .orElseThrow(() -> new NotFound("comment"));
    }
}
