package dev.lockkeeper.migration;

import java.util.List;
import org.springframework.stereotype.Component;

/** Asks every check about a revision. */
@Component
class GateKeeper {

    private final List<GateCheck> checks;
    private final GatePolicies policies;
    private final Revisions revisions;

    GateKeeper(List<GateCheck> checks, GatePolicies policies, Revisions revisions) {
        this.checks = checks;
        this.policies = policies;
        this.revisions = revisions;
    }

    Gate ask(MigrationId id, Migration migration) {
        var revision = revisions.find(migration.revision()).orElseThrow();
        return ask(new GateSubject(
                id,
                migration.getId(),
                migration.database(),
                migration.author(),
                migration.answerable(),
                revision,
                policy(revision)));
    }

    /** For a reader, who has both in hand. */
    Gate ask(MigrationSummary migration, Revision revision) {
        return ask(new GateSubject(
                migration.id(),
                migration.uuid(),
                migration.database(),
                migration.author(),
                migration.answerable(),
                revision,
                policy(revision)));
    }

    private GatePolicy policy(Revision revision) {
        return policies.of(revision.assessment().tier());
    }

    private Gate ask(GateSubject subject) {
        return Gate.of(checks.stream().map(check -> check.check(subject)).toList());
    }
}
