package dev.lockkeeper.review;

import dev.lockkeeper.migration.GateReconsidered;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSubmitted;
import dev.lockkeeper.migration.RevisionPosted;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks reviewers in the very transaction in which a migration asks for review, so that neither is without the other. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewRequests {

    static final Set<MigrationStatus> UNDER_REVIEW =
            Set.of(MigrationStatus.IN_REVIEW, MigrationStatus.APPROVED, MigrationStatus.SCHEDULED);

    private final MigrationArchive archive;
    private final ReviewAssignment assignment;
    private final ReviewVerdicts verdicts;
    private final MigrationLifecycle lifecycle;

    ReviewRequests(
            MigrationArchive archive,
            ReviewAssignment assignment,
            ReviewVerdicts verdicts,
            MigrationLifecycle lifecycle) {
        this.lifecycle = lifecycle;
        this.archive = archive;
        this.assignment = assignment;
        this.verdicts = verdicts;
    }

    @EventListener
    void on(MigrationSubmitted event) {
        assignment.ask(archive.get(event.id()));
    }

    @EventListener
    void on(RevisionPosted event) {
        var migration = archive.get(event.id());
        if (UNDER_REVIEW.contains(migration.status())) {
            assignment.askAgain(migration);
            verdicts.decisions(migration.revision()).forEach(kept -> assignment.fulfil(migration, kept.reviewer()));
        }
    }

    /** Its tier or the policy is another, and may ask for more people than before; before others show who is waited on. */
    @EventListener
    @Order(1)
    void on(GateReconsidered event) {
        if (UNDER_REVIEW.contains(event.status()) && assignment.fillUp(archive.get(event.id()))) {
            lifecycle.settle(event.id());
        }
    }
}
