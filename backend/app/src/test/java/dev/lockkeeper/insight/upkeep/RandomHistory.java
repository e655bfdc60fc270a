package dev.lockkeeper.insight.upkeep;

import dev.lockkeeper.Shipyard.Yard;
import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.execution.ExecutionReport;
import dev.lockkeeper.execution.ExecutionReporting;
import dev.lockkeeper.execution.Measurements;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.execution.Tool;
import dev.lockkeeper.incident.Cause;
import dev.lockkeeper.incident.Course;
import dev.lockkeeper.incident.IncidentArchive;
import dev.lockkeeper.incident.IncidentDetails;
import dev.lockkeeper.incident.IncidentId;
import dev.lockkeeper.incident.IncidentLog;
import dev.lockkeeper.incident.Severity;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.Proposal;
import dev.lockkeeper.review.Commenting;
import dev.lockkeeper.review.LineRemark;
import dev.lockkeeper.review.Reviewing;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

/** What people and tools do to migrations and incidents, drawn by lot; what the rules refuse just does not happen. */
class RandomHistory {

    private static final int DAYS = 60;
    private static final int MIGRATIONS = 12;
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.SUCCEEDED, Outcome.SUCCEEDED, Outcome.FAILED, Outcome.ROLLED_BACK);

    private final MigrationLifecycle lifecycle;
    private final MigrationArchive archive;
    private final Reviewing reviewing;
    private final Commenting commenting;
    private final ExecutionReporting executions;
    private final IncidentLog log;
    private final IncidentArchive incidents;
    private final Clock clock;

    RandomHistory(
            MigrationLifecycle lifecycle,
            MigrationArchive archive,
            Reviewing reviewing,
            Commenting commenting,
            ExecutionReporting executions,
            IncidentLog log,
            IncidentArchive incidents,
            Clock clock) {
        this.lifecycle = lifecycle;
        this.archive = archive;
        this.reviewing = reviewing;
        this.commenting = commenting;
        this.executions = executions;
        this.log = log;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** One tenant's, going on as often as it is asked. */
    Told of(Yard yard, long seed) {
        return new Told(yard, new Random(seed));
    }

    final class Told {

        private final Yard yard;
        private final Random lot;
        private final List<MigrationId> migrations = new ArrayList<>();
        private final Map<MigrationId, CurrentMember> authors = new HashMap<>();
        private final List<IncidentId> open = new ArrayList<>();
        private int happened;

        private Told(Yard yard, Random lot) {
            this.yard = yard;
            this.lot = lot;
        }

        /** One has run before all else, and something was wrong with it: no lot leaves the figures without either. */
        void begin() {
            var ada = yard.crew().ada();
            var approved = clock.instant().minus(DAYS + 1, ChronoUnit.DAYS);
            TravellingClock.at(approved, () -> Acting.as(ada, () -> opened(ada)));
            TravellingClock.at(
                    approved.plus(1, ChronoUnit.DAYS),
                    () -> Acting.as(ada, () -> {
                        executions.report(
                                ada, one(), reported("certain", yard.production(), approved, Outcome.SUCCEEDED));
                        return open.add(log.report(ada, details()));
                    }));
        }

        private boolean opened(CurrentMember who) {
            open(who);
            submit(one());
            return true;
        }

        /** How many steps were not refused. */
        int goOn(int steps) {
            for (var n = 0; n < steps; n++) {
                var who = any(List.of(
                        yard.crew().ada(),
                        yard.crew().eli(),
                        yard.crew().boris(),
                        yard.crew().boris(),
                        yard.crew().cleo(),
                        yard.crew().agent()));
                try {
                    TravellingClock.at(instant(), () -> Acting.as(who, () -> step(who)));
                    happened++;
                } catch (RuleViolation | AccessDeniedException refused) {
                    // As it happens to people.
                }
            }
            return happened;
        }

        private boolean step(CurrentMember who) {
            switch (migrations.size() < MIGRATIONS && lot.nextInt(3) == 0 || migrations.isEmpty()
                    ? 0
                    : 1 + lot.nextInt(15)) {
                case 0 -> open(who);
                case 1, 2 -> submit(one());
                case 3 -> revise(who, one());
                case 4, 5 -> remark(who, one());
                case 6, 7 -> approve(who, one());
                case 8 -> requestChanges(who, one());
                case 9, 10, 11 -> report(who, lot.nextInt(4) == 0 ? one() : runnable());
                case 12 -> withdrawOrReport(who);
                default -> incident(who);
            }
            return true;
        }

        private void open(CurrentMember who) {
            var id = lifecycle.open(who, proposal());
            migrations.add(id);
            authors.put(id, who);
        }

        private void submit(MigrationId id) {
            var author = authors.get(id);
            Acting.run(author, () -> lifecycle.submit(author, id));
        }

        private void revise(CurrentMember who, MigrationId id) {
            lifecycle.revise(who, id, archive.get(id).version(), proposal(), "Better.");
        }

        private void remark(CurrentMember who, MigrationId id) {
            var revision = archive.get(id).revisionNumber();
            switch (lot.nextInt(4)) {
                case 0 -> reviewing.remark(who, id, revision, "Hm.");
                case 1 -> commenting.comment(who, id, new LineRemark(revision, "01.sql", 1, "Why?"));
                case 2 -> commenting.comment(who, id, new LineRemark(revision, "01.sql", 1, "Later.", null, true));
                default -> commenting.send(who, id);
            }
        }

        private void approve(CurrentMember who, MigrationId id) {
            reviewing.approve(who, id, archive.get(id).revisionNumber(), "");
        }

        private void requestChanges(CurrentMember who, MigrationId id) {
            reviewing.requestChanges(who, id, archive.get(id).revisionNumber(), "Not so.");
        }

        private void withdrawOrReport(CurrentMember who) {
            if (lot.nextInt(3) == 0) {
                lifecycle.withdraw(who, one(), "No longer wanted.");
            } else {
                report(who, one());
            }
        }

        /** Late, before its time, again, otherwise than before. */
        private void report(CurrentMember who, MigrationId id) {
            var outcome = lot.nextInt(4) == 0 ? Outcome.RUNNING : any(OUTCOMES);
            var where = lot.nextInt(6) == 0 ? yard.staging() : yard.production();
            executions.report(who, id, reported(id + "-" + lot.nextInt(2), where, instant(), outcome));
        }

        private ExecutionReport reported(String key, UUID where, Instant began, Outcome outcome) {
            return new ExecutionReport(
                    key,
                    where,
                    began,
                    outcome.isEnd() ? began.plusNanos(lot.nextLong(3_600_000_000_000L)) : null,
                    outcome,
                    Measurements.NONE,
                    new Tool("Flyway", "12.4"));
        }

        private void incident(CurrentMember who) {
            if (open.size() < 2 || lot.nextInt(4) == 0) {
                open.add(log.report(who, details()));
            }
            var id = any(open);
            switch (lot.nextInt(6)) {
                case 0 -> log.change(who, id, incidents.get(id).version(), details());
                case 1 -> log.suspect(who, id, any(List.of(Cause.values())));
                case 2, 3 -> log.confirm(who, id, any(List.of(Cause.values())));
                case 4 -> log.unlink(who, id, one());
                default -> log.link(who, id, one(), lot.nextBoolean());
            }
        }

        private IncidentDetails details() {
            var began = instant();
            var over = lot.nextBoolean() ? began.plusNanos(lot.nextLong(10_000_000_000_000L)) : null;
            return new IncidentDetails(
                    "Slow",
                    Severity.MAJOR,
                    new Course(began, null, null, over),
                    "",
                    lot.nextBoolean() ? yard.database() : null,
                    List.of(),
                    "");
        }

        private Proposal proposal() {
            var n = lot.nextInt(1000);
            var sql = lot.nextInt(4) == 0
                    ? MigrationFixtures.HARMLESS
                    : "CREATE TABLE berth_%d (id bigint PRIMARY KEY);".formatted(n);
            var told = MigrationFixtures.proposal(yard.database(), sql);
            return new Proposal(
                    "Change " + n, yard.database(), null, null, told.posture(), told.brief(), told.scripts());
        }

        /** One that may run or has, where there is any. */
        private MigrationId runnable() {
            var may = migrations.stream()
                    .filter(id -> !archive.get(id).status().isBeforeApproval())
                    .toList();
            return may.isEmpty() ? one() : any(may);
        }

        private MigrationId one() {
            return any(migrations);
        }

        private Instant instant() {
            return clock.instant().minusSeconds(86_400L * DAYS).plusNanos(lot.nextLong(86_400_000_000_000L * DAYS));
        }

        private <T> T any(List<T> of) {
            return of.get(lot.nextInt(of.size()));
        }
    }
}
