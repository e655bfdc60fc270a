package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.obligation.ObligationId;
import dev.lockkeeper.obligation.ObligationJobs;
import dev.lockkeeper.obligation.ObligationKeeping;
import dev.lockkeeper.obligation.ObligationKind;
import dev.lockkeeper.obligation.Origin;
import dev.lockkeeper.obligation.ProgressReport;
import dev.lockkeeper.obligation.Promise;
import dev.lockkeeper.obligation.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the demo company owes beside what its migrations leave: kept, dropped, late, and with jobs that report. */
@Component
class DemoObligations {

    private static final long ROWS = 4_200_000;

    private final ObligationKeeping keeping;
    private final ObligationJobs jobs;

    DemoObligations(ObligationKeeping keeping, ObligationJobs jobs) {
        this.keeping = keeping;
        this.jobs = jobs;
    }

    void plan(DemoStage stage) {
        kept(stage);
        dropped(stage);
        mirrored(stage);
        filling(stage);
        owed(stage, 5, ObligationKind.REPAIR_INDEX, "Build orders_placed_at anew", "orders", "orders_placed_at", 3);
        owed(stage, 9, ObligationKind.DROP_COMPATIBILITY, "Drop the view customer_v1", "customers", "customer_v1", 14);
        owed(stage, 20, ObligationKind.CONTRACT, "Drop legacy_state of orders", "orders", "legacy_state", 16);
    }

    /** Promised so many days ago, due so many days after that. */
    private void owed(
            DemoStage stage, int ago, ObligationKind kind, String title, String table, String object, int days) {
        var owner = stage.pick(stage.staff().engineers());
        stage.agenda().at(before(stage, ago), owner, () -> promise(stage, owner, kind, title, table, object, days));
    }

    private void kept(DemoStage stage) {
        var owner = stage.staff().engineers().get(0);
        stage.agenda().at(before(stage, 60), owner, () -> {
            var id = promise(
                    stage, owner, ObligationKind.REMOVE_DUAL_WRITE, "Stop writing carts twice", "carts", "", 30);
            stage.agenda().at(before(stage, 40), owner, () -> {
                report(stage, id, 90_000L, 90_000L, 0L);
                keeping.keep(owner, id, "The old table has been gone since the release of May.");
            });
        });
    }

    private void dropped(DemoStage stage) {
        var owner = stage.staff().engineers().get(0);
        stage.agenda().at(before(stage, 50), owner, () -> {
            var id = promise(
                    stage,
                    owner,
                    ObligationKind.DROP_COMPATIBILITY,
                    "Drop the view review_v1",
                    "reviews",
                    "review_v1",
                    20);
            stage.agenda().at(before(stage, 45), owner, () -> keeping.drop(owner, id, "The app keeps reading it."));
        });
    }

    /** Past its end since yesterday, with a few rows that differ. */
    private void mirrored(DemoStage stage) {
        var owner = stage.staff().engineers().get(0);
        stage.agenda().at(before(stage, 30), owner, () -> {
            var id = promise(
                    stage,
                    owner,
                    ObligationKind.REMOVE_DUAL_WRITE,
                    "Stop writing suppliers twice",
                    "suppliers",
                    "suppliers_copy",
                    29);
            stage.agenda().at(before(stage, 1), owner, () -> report(stage, id, 18_000L, 18_000L, 14L));
        });
    }

    private void filling(DemoStage stage) {
        var owner = stage.staff().engineers().get(0);
        stage.agenda().at(before(stage, 4), owner, () -> {
            var id = promise(
                    stage,
                    owner,
                    ObligationKind.FINISH_BACKFILL,
                    "Fill total_cents in every row of orders",
                    "orders",
                    "total_cents",
                    9);
            stage.agenda().at(before(stage, 1), owner, () -> report(stage, id, 400_000L, ROWS, null));
            stage.agenda()
                    .at(
                            stage.to().minus(Duration.ofMinutes(2)),
                            owner,
                            () -> report(stage, id, 2_688_000L, ROWS, null));
        });
    }

    private ObligationId promise(
            DemoStage stage,
            CurrentMember owner,
            ObligationKind kind,
            String title,
            String table,
            String object,
            int days) {
        var due = LocalDate.ofInstant(stage.agenda().now(), ZoneOffset.UTC).plusDays(days);
        var database = stage.ground().databases().get(DemoTables.named(table).database());
        var work = new Work(database == null ? null : database.value(), table, object);
        return keeping.promise(owner, new Promise(kind, title, owner.id(), due, null, work, Origin.HAND));
    }

    /** Jobs report by themselves, not under the name of who owes what they work at. */
    private void report(DemoStage stage, ObligationId id, long done, long total, @Nullable Long drift) {
        var batch = done / 10_000;
        var report = new ProgressReport(stage.agenda().now(), batch, batch, "id " + done, done, total, null, drift);
        var job = stage.staff().agents().get(0);
        Acting.run(job, () -> jobs.report(job, id, report));
    }

    private static Instant before(DemoStage stage, int days) {
        return stage.to().minus(Duration.ofDays(days));
    }
}
