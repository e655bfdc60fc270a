package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.decision.DecisionNews.Kind;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Talking about a record. Each method is one step; what is settled may still be talked about. */
@Service
@Transactional
public class DecisionCommenting {

    /** Of what is said at once. */
    public static final int LONGEST = DecisionComment.LONGEST;

    private final StoredDecisions stored;
    private final DecisionRevisions revisions;
    private final DecisionComments comments;
    private final Quotes quotes;
    private final Mentions mentions;
    private final DiscussionLedger ledger;
    private final Clock clock;

    DecisionCommenting(
            StoredDecisions stored,
            DecisionRevisions revisions,
            DecisionComments comments,
            Quotes quotes,
            Mentions mentions,
            DiscussionLedger ledger,
            Clock clock) {
        this.stored = stored;
        this.revisions = revisions;
        this.comments = comments;
        this.quotes = quotes;
        this.mentions = mentions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Begins a thread.
     *
     * @param revision which one was read
     * @param of null for the record as a whole
     * @param picked the name of a member to call beside those whom the text calls, or nothing
     */
    @EngineersMay
    public UUID comment(
            CurrentMember by, DecisionId id, int revision, @Nullable DecisionPassage of, String text, String picked) {
        var decision = stored.get(id);
        requireThere(decision, revision);
        var quoted = of == null || stands(decision, revision, of) ? revision : decision.latest();
        require(of == null || stands(decision, quoted, of), "decision.comment.quote-gone", revision);
        var comment = new DecisionComment(decision.key(), quoted, of, by.id(), text, clock.instant());
        ledger.said(by, decision, comment, mentions.of(text, picked), Kind.COMMENTED);
        return comment.getId();
    }

    private boolean stands(Decision decision, int revision, DecisionPassage of) {
        return quotes.stands(of, revisions.get(decision.key(), revision).content());
    }

    @EngineersMay
    public UUID answer(CurrentMember by, DecisionId id, UUID comment, String text, String picked) {
        var decision = stored.get(id);
        var answer = comments.get(comment, decision).answer(decision.revision(), by.id(), text, clock.instant());
        ledger.said(by, decision, answer, mentions.of(text, picked), Kind.ANSWERED);
        return answer.getId();
    }

    @EngineersMay
    public void resolve(CurrentMember by, DecisionId id, UUID thread) {
        var decision = stored.get(id);
        var first = comments.get(thread, decision);
        first.resolve(by.id(), clock.instant());
        ledger.settled(by, decision, first, Kind.RESOLVED);
    }

    @EngineersMay
    public void reopen(CurrentMember by, DecisionId id, UUID thread) {
        var decision = stored.get(id);
        var first = comments.get(thread, decision);
        first.reopen();
        ledger.settled(by, decision, first, Kind.REOPENED);
    }

    private static void requireThere(Decision decision, int revision) {
        require(revision >= 1 && revision <= decision.last(), "decision.comment.revision", revision);
    }
}
