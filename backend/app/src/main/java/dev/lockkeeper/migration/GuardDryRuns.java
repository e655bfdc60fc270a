package dev.lockkeeper.migration;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.catalogue.Database;
import dev.lockkeeper.decision.DryRun;
import dev.lockkeeper.decision.DryRuns;
import dev.lockkeeper.jobs.Errand;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.migration.GuardTrialHits.Count;
import dev.lockkeeper.migration.GuardTrials.Trial;
import dev.lockkeeper.tenancy.TenantContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins dry runs and tells what they have come to. What they are of is chosen when they begin. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GuardDryRuns implements DryRuns {

    /** The most recent migrations; each is read anew. */
    static final int MOST = 200;

    private final GuardTrials trials;
    private final GuardTrialHits hits;
    private final GuardTry guards;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    GuardDryRuns(GuardTrials trials, GuardTrialHits hits, GuardTry guards, Outbox outbox, JdbcClient jdbc) {
        this.trials = trials;
        this.hits = hits;
        this.guards = guards;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    @Override
    public void begin(MemberId by, UUID decision, List<Guard> guards) {
        trials.begin(decision, guards, recent(), databases(), by);
        outbox.ask(GuardTrialChore.NAME, decision.toString());
    }

    @Override
    public Optional<DryRun> of(UUID decision, List<Guard> guards) {
        return trials.hold(decision)
                .filter(trial -> trial.isOf(guards) && !isGivenUp(trial))
                .map(this::told);
    }

    private boolean isGivenUp(Trial trial) {
        return trial.isUnderWay()
                && trouble(trial.decision()).filter(Errand::isDead).isPresent();
    }

    /** What keeps the latest one from going on: it is tried again, or has been given up. */
    Optional<Errand> trouble(UUID decision) {
        return outbox.state(GuardTrialChore.NAME, decision.toString())
                .filter(errand -> errand.isDead() || errand.isFailing());
    }

    private DryRun told(Trial trial) {
        var counts = hits.counts(trial.decision());
        var weight = hits.weight(trial);
        var found = trial.guards().stream()
                .map(guard -> found(guard, counts.get(guard.id())))
                .toList();
        return new DryRun(
                trial.tried(),
                trial.untried(),
                trial.databases(),
                trial.databasesUntried(),
                weight.stopped(),
                weight.told(),
                found,
                trial.endedAt());
    }

    private static DryRun.Found found(Guard guard, @Nullable Count count) {
        return new DryRun.Found(
                UUID.fromString(guard.id()),
                guard.says(),
                guard.severity(),
                count == null ? 0 : count.migrations(),
                count == null ? 0 : count.tables());
    }

    /** Numbers, the latest first. */
    private List<Integer> recent() {
        return jdbc.sql("select number from tenant.migration where tenant_id = :tenant order by number desc limit "
                        + MOST)
                .param("tenant", TenantContext.required().value())
                .query(Integer.class)
                .list();
    }

    private List<UUID> databases() {
        return guards.databases().stream()
                .map(Database::id)
                .map(id -> id.value())
                .toList();
    }
}
