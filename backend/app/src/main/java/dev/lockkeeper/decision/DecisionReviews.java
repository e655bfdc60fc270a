package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Origin;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import dev.lockkeeper.obligation.Work;
import org.springframework.stereotype.Component;

/** A decision in force with a review-by date is a promise to look at it again. */
@Component
class DecisionReviews {

    private final ObligationKeeping obligations;
    private final Members members;

    DecisionReviews(ObligationKeeping obligations, Members members) {
        this.obligations = obligations;
        this.members = members;
    }

    /** The day may come, go, or be another one. */
    void follow(CurrentMember by, Decision decision, DecisionContent content, String reason) {
        var day = content.reviewBy();
        if (day == null) {
            release(by, decision, reason);
        } else if (!obligations.moveAbout(
                by, Subject.decision(decision.number()), ObligationKind.REVIEW_DECISION, day, reason)) {
            promise(by, decision, content);
        }
    }

    /** The first decider who is still here looks again; where nobody is, who decided to put it in force. */
    void promise(CurrentMember by, Decision decision, DecisionContent content) {
        if (content.reviewBy() != null) {
            var owner = content.deciders().stream()
                    .filter(decider -> members.get(decider).active())
                    .findFirst()
                    .orElse(by.id());
            obligations.promise(
                    by,
                    new Promise(
                            ObligationKind.REVIEW_DECISION,
                            decision.title(),
                            owner,
                            content.reviewBy(),
                            Subject.decision(decision.number()),
                            Work.NONE,
                            Origin.DECISION));
        }
    }

    void release(CurrentMember by, Decision decision, String reason) {
        obligations.dropAbout(by, Subject.decision(decision.number()), ObligationKind.REVIEW_DECISION, reason);
    }
}
