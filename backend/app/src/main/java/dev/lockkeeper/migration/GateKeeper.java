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
        return ask(id, migration, revisions.find(migration.revision()).orElseThrow());
    }

    Gate ask(MigrationId id, Migration migration, Revision revision) {
        var subject = new GateSubject(
                id,
                migration.getId(),
                migration.database(),
                migration.author(),
                migration.answerable(),
                revision,
                policies.of(revision.assessment().tier()));
        return Gate.of(checks.stream().map(check -> check.check(subject)).toList());
    }
}
