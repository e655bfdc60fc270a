package dev.lockkeeper.decision;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Subject;
import org.springframework.stereotype.Component;

/** A decision in force with a review-by date is a promise to look at it again. */
@Component
class DecisionReviews {

    private final ObligationKeeping obligations;

    DecisionReviews(ObligationKeeping obligations) {
        this.obligations = obligations;
    }

    /** The first decider looks again; where nobody is named, who decided to put it in force. */
    void promise(CurrentMember by, Decision decision, DecisionContent content) {
        if (content.reviewBy() != null) {
            var owner =
                    content.deciders().isEmpty() ? by.id() : content.deciders().get(0);
            obligations.promise(
                    by,
                    new Promise(
                            ObligationKind.REVIEW_DECISION,
                            decision.title(),
                            owner,
                            content.reviewBy(),
                            Subject.decision(decision.number())));
        }
    }

    void release(CurrentMember by, Decision decision, String reason) {
        obligations.dropAbout(by, Subject.decision(decision.number()), ObligationKind.REVIEW_DECISION, reason);
    }
}
