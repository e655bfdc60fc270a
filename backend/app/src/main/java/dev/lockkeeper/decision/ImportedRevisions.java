package dev.lockkeeper.decision;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.decision.DecisionLedger.Basis;
import dev.lockkeeper.decision.adr.AdrRecord;
import dev.lockkeeper.tenancy.TenantContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a file that was imported before says now becomes a revision of its record. Where that has to be agreed to, it waits
 * like any other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportedRevisions {

    private final DecisionLedger ledger;
    private final GuardArrivals guards;
    private final ImportedReviews reviews;
    private final DecisionEdition edition;
    private final ApplicationEventPublisher events;

    ImportedRevisions(
            DecisionLedger ledger,
            GuardArrivals guards,
            ImportedReviews reviews,
            DecisionEdition edition,
            ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.guards = guards;
        this.reviews = reviews;
        this.edition = edition;
        this.events = events;
    }

    /** What the record said last. */
    DecisionContent content(Decision decision) {
        return ledger.latest(decision).content();
    }

    void follow(MemberId by, Decision decision, DecisionContent content, AdrRecord record, String path) {
        var reviewBefore = decision.reviewBy();
        var basis = Basis.of(decision);
        decision.renew(content, ledger.mustWait(by, decision, content));
        ledger.keep(by, decision, content, basis, path);
        if (decision.isProposed()) {
            guards.bring(by, decision, record.guards());
        }
        if (!decision.isAmended()) {
            reviews.follow(by, decision, content, reviewBefore, path);
        }
        edition.changed();
        events.publishEvent(new DecisionImported(by, decision.id(TenantContext.required()), path));
    }
}
