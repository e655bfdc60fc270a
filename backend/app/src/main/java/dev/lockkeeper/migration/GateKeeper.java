package dev.lockkeeper.migration;

import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.risk.RiskTier;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks every check about a revision. */
@Component
class GateKeeper {

    private final List<GateCheck> checks;
    private final GatePolicies policies;
    private final PlacedWindows placed;
    private final Revisions revisions;

    GateKeeper(List<GateCheck> checks, GatePolicies policies, PlacedWindows placed, Revisions revisions) {
        this.checks = checks;
        this.policies = policies;
        this.placed = placed;
        this.revisions = revisions;
    }

    Gate ask(MigrationId id, Migration migration) {
        var revision = revisions.find(migration.revision()).orElseThrow();
        var policy = policies.current();
        return ask(new GateSubject(
                id,
                migration.getId(),
                migration.database(),
                migration.author(),
                migration.answerable(),
                revision,
                migration.scheduledFor().orElse(null),
                policy.of(revision.tier()).by(migration.agentWrote()),
                placed.of(policy, Destination.PRODUCTION)));
    }

    /** The worst answer for each of many, by revision. */
    Map<UUID, Verdict> verdicts(List<GateSubject> subjects) {
        return verdicts(subjects, checks);
    }

    /** The same by the checks alone whose answer a policy decides. */
    Map<UUID, Verdict> verdictsOfPolicy(List<GateSubject> subjects) {
        return verdicts(subjects, checks.stream().filter(GateCheck::isOfPolicy).toList());
    }

    private static Map<UUID, Verdict> verdicts(List<GateSubject> subjects, List<GateCheck> asked) {
        var worst = new HashMap<UUID, Verdict>();
        for (var check : subjects.isEmpty() ? List.<GateCheck>of() : asked) {
            check.verdicts(subjects).forEach((revision, verdict) -> worst.merge(revision, verdict, Verdict::worse));
        }
        return worst;
    }

    /** For a reader, who has both in hand. */
    Gate ask(MigrationSummary migration, Revision revision) {
        return ask(migration, revision, policies.current());
    }

    /** For a reader, who has the latest policy in hand as well. */
    Gate ask(MigrationSummary migration, Revision revision, Policy policy) {
        var windows = placed.of(policy, Destination.PRODUCTION);
        return ask(subject(migration, revision, policy, windows, revision.tier()));
    }

    static GateSubject subject(
            MigrationSummary migration, Revision revision, Policy policy, Windows windows, RiskTier tier) {
        return subject(migration, revision, policy, windows, tier, migration.scheduledFor());
    }

    /** The same, as if it was to run at that moment; null where nobody has said when. */
    static GateSubject subject(
            MigrationSummary migration,
            Revision revision,
            Policy policy,
            Windows windows,
            RiskTier tier,
            @Nullable Instant planned) {
        return new GateSubject(
                migration.id(),
                migration.uuid(),
                migration.database(),
                migration.author(),
                migration.answerable(),
                revision,
                planned,
                policy.of(tier).by(migration.agentWrote()),
                windows);
    }

    private Gate ask(GateSubject subject) {
        return Gate.of(checks.stream().map(check -> check.check(subject)).toList());
    }
}
