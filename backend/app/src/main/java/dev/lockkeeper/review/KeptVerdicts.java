package dev.lockkeeper.review;

import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.RevisionPosted;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has verdicts go on to count for a revision that changes nothing but comments, where the policy of its tier wants that. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeptVerdicts {

    private final MigrationArchive archive;
    private final GatePolicies policies;
    private final ReviewVerdicts verdicts;

    KeptVerdicts(MigrationArchive archive, GatePolicies policies, ReviewVerdicts verdicts) {
        this.archive = archive;
        this.policies = policies;
        this.verdicts = verdicts;
    }

    /** Before reviewers are asked again, and before anybody is told what counts. */
    @EventListener
    @Order(1)
    void on(RevisionPosted event) {
        var migration = archive.get(event.id());
        if (event.number() < 2 || !policies.of(migration.tier()).conditions().keeps()) {
            return;
        }
        var now = archive.revision(event.revision());
        var before = archive.revision(migration, event.number() - 1);
        if (SameStatements.in(before, now)) {
            verdicts.keep(migration.uuid(), before.id(), before.number(), now.id());
        }
    }
}
