package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.execution.ExecutionArchive;
import dev.lockkeeper.execution.ExecutionReport;
import dev.lockkeeper.execution.ExecutionReporting;
import dev.lockkeeper.execution.ExecutionRow;
import dev.lockkeeper.execution.Measurements;
import dev.lockkeeper.execution.Outcome;
import dev.lockkeeper.execution.Progress;
import dev.lockkeeper.execution.Signal;
import dev.lockkeeper.execution.Tool;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.jobs.Outbox;
import dev.lockkeeper.jobs.TryLater;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationStatus;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Something runs in the demo tenant's staging for some hours, and says so before it would count as silent. */
@Component
class DemoRun implements Chore {

    private static final String NAME = "demo.run";
    private static final Tool TOOL = new Tool("Flyway", "12.4");
    private static final Duration BEAT = Duration.ofSeconds(100);
    private static final Duration WHOLE = Duration.ofHours(8);
    private static final Duration PASSED = Duration.ofHours(2);
    private static final long ROWS = 4_800_000;

    private final ExecutionReporting reporting;
    private final ExecutionArchive archive;
    private final MigrationArchive migrations;
    private final Members members;
    private final Tenants tenants;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoRun(
            ExecutionReporting reporting,
            ExecutionArchive archive,
            MigrationArchive migrations,
            Members members,
            Tenants tenants,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.reporting = reporting;
        this.archive = archive;
        this.migrations = migrations;
        this.members = members;
        this.tenants = tenants;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Of the newest migration that is being reviewed; where there is none, nothing runs. */
    void begin(DemoStage stage) {
        var operator = stage.staff().engineers().get(0);
        Acting.run(operator, () -> newest(stage).ifPresent(migration -> {
            var start = stage.to().minus(PASSED);
            reporting.report(
                    operator,
                    migration.id(),
                    told(key(migration.id()), stage.ground().staging(), start, null, stage.to()));
            outbox.ask(NAME, String.valueOf(migration.number()));
        }));
    }

    private Optional<MigrationSummary> newest(DemoStage stage) {
        return stage.staff().engineers().stream()
                .flatMap(author -> migrations.underWay(author.id(), 50).stream())
                .filter(migration -> migration.status() == MigrationStatus.IN_REVIEW)
                .max(Comparator.comparing(MigrationSummary::number));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String target) {
        var id = new MigrationId(TenantContext.required(), Integer.parseInt(target));
        var operator = operator();
        var run = Acting.as(operator, () -> running(id));
        if (run.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var end = run.get(0).startedAt().plus(WHOLE);
        var over = !now.isBefore(end);
        Acting.run(
                operator,
                () -> reporting.report(
                        operator,
                        id,
                        told(
                                run.get(0).key(),
                                run.get(0).environment(),
                                run.get(0).startedAt(),
                                over ? end : null,
                                now)));
        if (!over) {
            throw new TryLater("It still runs.", BEAT);
        }
    }

    private List<ExecutionRow> running(MigrationId id) {
        return archive.of(migrations.get(id).uuid()).stream()
                .filter(run -> run.key().equals(key(id)) && run.isRunning())
                .toList();
    }

    private CurrentMember operator() {
        var tenant = tenants.byId(TenantContext.required()).orElseThrow();
        var member = Acting.asSystem(
                tenant.id(),
                () -> transaction.execute(status -> members.list().stream()
                        .filter(one ->
                                one.active() && !one.agent() && one.role().includes(Role.ENGINEER))
                        .findFirst()
                        .orElseThrow()));
        return CurrentMember.of(tenant, member);
    }

    private static String key(MigrationId id) {
        return "demo-" + id + "-backfill";
    }

    private static ExecutionReport told(
            String key, UUID environment, Instant start, @Nullable Instant end, Instant now) {
        var done = ROWS * Duration.between(start, now).toSeconds() / WHOLE.toSeconds();
        var outcome = end == null ? Outcome.RUNNING : Outcome.SUCCEEDED;
        var progress = end == null ? new Progress(Math.min(done, ROWS), ROWS, "backfill") : null;
        var measured = new Measurements(null, 40L, 3L, Math.min(done, ROWS));
        return new ExecutionReport(key, environment, start, end, outcome, measured, TOOL)
                .saying(new Signal("", end == null ? now : end, progress));
    }
}
