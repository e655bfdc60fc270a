package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Structure;
import dev.lockkeeper.catalogue.SurveyedTable;
import dev.lockkeeper.catalogue.Surveying;
import dev.lockkeeper.common.TravellingClock;
import dev.lockkeeper.demo.DemoTables.DemoTable;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.PlanPlace;
import dev.lockkeeper.migration.Proposal;
import dev.lockkeeper.migration.SeriesStep;
import dev.lockkeeper.migration.StatementPlace;
import dev.lockkeeper.migration.TakingPlansOver;
import dev.lockkeeper.migration.TakingPlansOver.Terms;
import dev.lockkeeper.migration.WaiverRequest;
import dev.lockkeeper.migration.Waiving;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the warehouse's team did last: read its whole structure, took a plan over as a series, accepted one finding. */
@Component
class DemoWarehouse {

    private static final String DATABASE = "warehouse";
    private static final String SCRIPT = "01.sql";
    private static final Duration LATELY = Duration.ofHours(5);

    private final Surveying surveying;
    private final MigrationLifecycle lifecycle;
    private final MigrationArchive archive;
    private final TakingPlansOver taking;
    private final Waiving waiving;

    DemoWarehouse(
            Surveying surveying,
            MigrationLifecycle lifecycle,
            MigrationArchive archive,
            TakingPlansOver taking,
            Waiving waiving) {
        this.surveying = surveying;
        this.lifecycle = lifecycle;
        this.archive = archive;
        this.taking = taking;
        this.waiving = waiving;
    }

    /** After all else, so that what was judged before knew no more than it should. */
    void tell(DemoStage stage) {
        var database = stage.ground().databases().get(DATABASE);
        if (database == null) {
            return;
        }
        TravellingClock.at(stage.to().minus(LATELY), () -> {
            read(stage, database);
            takeOver(stage, database);
            accept(stage, database);
            return null;
        });
    }

    private void read(DemoStage stage, DatabaseId database) {
        var admin = stage.staff().admin();
        var tables = DemoTables.ALL.stream()
                .filter(table -> table.database().equals(DATABASE))
                .map(table -> surveyed(stage, table))
                .toList();
        var structure = new Structure(DemoStructure.WAREHOUSE, List.of());
        Acting.run(
                admin,
                () -> surveying.takeSnapshot(
                        admin, database, stage.to().minus(LATELY), "pg_dump --schema-only", tables, structure));
    }

    private static SurveyedTable surveyed(DemoStage stage, DemoTable table) {
        return new SurveyedTable(
                "public",
                table.name(),
                table.rows(),
                table.bytes(),
                table.heat(),
                stage.ground().domains().get(table.domain()));
    }

    /** An int that will not do for long: in one statement everybody would wait, in steps nobody does. */
    private void takeOver(DemoStage stage, DatabaseId database) {
        var author = stage.staff().engineers().get(0);
        var change = DemoChange.hasty(
                "Count parcel scans beyond two billion",
                "parcels",
                "The scanners of the new hall report each parcel eight times; the counter runs out in March.",
                "ALTER TABLE parcels ALTER COLUMN scan_count TYPE bigint;");
        var source = submit(author, database, change);
        Acting.run(author, () -> {
            var revision = archive.revision(archive.get(source).revision());
            PlanPlace.of(revision, SCRIPT, 1, "alter-type-rewrite").ifPresent(place -> {
                var due = taking.preview(revision, place).stream()
                        .filter(SeriesStep::isPromised)
                        .map(SeriesStep::dueOn)
                        .toList();
                var first = taking.takeOver(author, source, place, new Terms(1, false, author.id(), due));
                lifecycle.withdraw(author, source, "Taken over step by step, from " + first + " on.");
                lifecycle.submit(author, first);
            });
        });
    }

    private void accept(DemoStage stage, DatabaseId database) {
        var reviewer = stage.staff().reviewers().get(0);
        var change = DemoChange.contract(
                "Drop the fax numbers of suppliers",
                "suppliers",
                "Nobody has sent a fax since 2019.",
                "ALTER TABLE suppliers DROP COLUMN fax;",
                "The values lie in the archive of 14 May.");
        var id = submit(stage.staff().engineers().get(1), database, change);
        var until = LocalDate.ofInstant(stage.to(), ZoneOffset.UTC).plusDays(60);
        var waiver = new WaiverRequest(
                new StatementPlace(SCRIPT, 2),
                "drop-column",
                "Archived on 14 May, and no query has named it for thirty days.",
                until);
        Acting.run(reviewer, () -> waiving.waive(reviewer, id, waiver));
    }

    private MigrationId submit(CurrentMember author, DatabaseId database, DemoChange change) {
        var proposal =
                new Proposal(change.title(), database, null, null, change.posture(), change.brief(), change.scripts());
        return Acting.as(author, () -> {
            var id = lifecycle.open(author, proposal);
            lifecycle.submit(author, id);
            return id;
        });
    }
}
