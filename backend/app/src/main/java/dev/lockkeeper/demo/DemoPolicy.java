package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.GatePolicy.Conditions;
import dev.lockkeeper.migration.Measure;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationScript;
import dev.lockkeeper.migration.Policy;
import dev.lockkeeper.migration.Revision;
import dev.lockkeeper.migration.Scheduling;
import dev.lockkeeper.migration.StatementMeasure;
import dev.lockkeeper.migration.Window;
import dev.lockkeeper.migration.Windows;
import dev.lockkeeper.rehearsal.RehearsalOutcome;
import dev.lockkeeper.rehearsal.RehearsalReport;
import dev.lockkeeper.rehearsal.Rehearsals;
import dev.lockkeeper.rehearsal.Setting;
import dev.lockkeeper.risk.RiskTier;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the demo tenant asks of its riskiest migrations, and how its people come by it. */
@Component
class DemoPolicy {

    private static final Duration AHEAD = Duration.ofHours(20);

    private final GatePolicies policies;
    private final MigrationArchive archive;
    private final Rehearsals rehearsals;
    private final Scheduling scheduling;

    DemoPolicy(GatePolicies policies, MigrationArchive archive, Rehearsals rehearsals, Scheduling scheduling) {
        this.policies = policies;
        this.archive = archive;
        this.rehearsals = rehearsals;
        this.scheduling = scheduling;
    }

    void save(CurrentMember admin) {
        Acting.run(admin, () -> {
            var before = policies.current();
            var high = before.of(RiskTier.HIGH).under(new Conditions(true, true));
            var policy = new Policy(
                    before.version(), before.risk(), before.with(high).tiers(), whilePeopleWork());
            policies.save(admin, policy, "Nobody wants to be woken by a migration.");
        });
    }

    private static Windows whilePeopleWork() {
        var weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        return new Windows(List.of(new Window(weekdays, LocalTime.of(7, 0), LocalTime.of(18, 0), ZoneId.of("UTC"))));
    }

    /** Its author has tried it on a copy before anybody reads it. */
    void rehearse(DemoStage stage, CurrentMember author, MigrationId id, DemoChange change) {
        var migration = archive.get(id);
        if (migration.tier() != RiskTier.HIGH) {
            return;
        }
        var rows = change.table().rows();
        var lasted = 40 + rows / 400;
        var setting = new Setting("restored copy", "18.1", "Last night's backup.", rows);
        var started = stage.agenda().now().minusSeconds(60).minusMillis(lasted);
        rehearsals.report(
                author,
                id,
                new RehearsalReport(
                        stage.plan().slug() + "-" + id + "-" + migration.revisionNumber(),
                        migration.revisionNumber(),
                        setting,
                        started,
                        lasted,
                        lasted / 2,
                        RehearsalOutcome.SUCCEEDED,
                        "",
                        measured(archive.revision(migration.revision()), lasted)));
    }

    /** Nearly all of the time goes into what reads or writes rows. */
    private static List<StatementMeasure> measured(Revision revision, long lasted) {
        var up = revision.up().stream().map(MigrationScript::name).toList();
        var read = revision.report().scripts().stream()
                .filter(script -> up.contains(script.name()))
                .toList();
        var all = read.stream()
                .flatMap(script -> script.statements().stream())
                .mapToLong(DemoPolicy::share)
                .sum();
        return read.stream()
                .flatMap(script -> script.statements().stream().map(statement -> {
                    var millis = lasted * share(statement) / all;
                    var held = statement.locks().isEmpty() ? null : (Long) (millis / 2);
                    return new StatementMeasure(script.name(), statement.number(), new Measure(millis, held, null));
                }))
                .toList();
    }

    private static long share(StatementReport statement) {
        if (statement.locks().isEmpty()) {
            return 1;
        }
        return statement.work() == Work.METADATA ? 20 : 500;
    }

    /** Who has approved it says when it is to run, where it must be said, and sometimes where it need not be. */
    void schedule(DemoStage stage, CurrentMember reviewer, MigrationId id) {
        var migration = archive.get(id);
        var said = migration.tier() == RiskTier.HIGH || id.number() % 3 == 0;
        if (said && migration.status().isSchedulable()) {
            var at = DemoAgenda.workingHour(stage.agenda().now().plus(AHEAD));
            scheduling.schedule(reviewer, id, at);
        }
    }
}
