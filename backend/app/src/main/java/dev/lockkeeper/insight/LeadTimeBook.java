package dev.lockkeeper.insight;

import dev.lockkeeper.migration.GateChanged;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationMoved;
import dev.lockkeeper.migration.MigrationOpened;
import dev.lockkeeper.migration.RevisionPosted;
import dev.lockkeeper.migration.StepsCorrected;
import dev.lockkeeper.migration.TurnChanged;
import dev.lockkeeper.review.ChangesRequested;
import dev.lockkeeper.review.ReviewApproved;
import dev.lockkeeper.review.ReviewCommented;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the lead times: after each step the row is written anew. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LeadTimeBook {

    private final MigrationArchive migrations;
    private final LeadTimeModel model;

    LeadTimeBook(MigrationArchive migrations, LeadTimeModel model) {
        this.migrations = migrations;
        this.model = model;
    }

    @EventListener
    void on(MigrationOpened event) {
        model.renew(migrations.get(event.id()).uuid());
    }

    @EventListener
    void on(RevisionPosted event) {
        model.renew(event.migration());
    }

    @EventListener
    void on(MigrationMoved event) {
        model.renew(event.migration());
    }

    @EventListener
    void on(StepsCorrected event) {
        model.renew(event.migration());
    }

    @EventListener
    void on(GateChanged event) {
        model.renew(event.migration());
    }

    @EventListener
    void on(TurnChanged event) {
        model.renew(event.migration());
    }

    @EventListener
    void on(ReviewApproved event) {
        model.renew(event.migration());
    }

    @EventListener
    void on(ChangesRequested event) {
        model.renew(event.migration());
    }

    @EventListener
    void on(ReviewCommented event) {
        model.renew(event.migration());
    }
}
