package dev.lockkeeper.demo;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.access.Role;
import dev.lockkeeper.catalogue.DatabaseId;
import dev.lockkeeper.catalogue.Databases;
import dev.lockkeeper.catalogue.Destination;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.migration.Measure;
import dev.lockkeeper.migration.MigrationFixtures;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.PlanPlace;
import dev.lockkeeper.migration.Reassessing;
import dev.lockkeeper.migration.ResumingSeries;
import dev.lockkeeper.migration.Scheduling;
import dev.lockkeeper.migration.StatementMeasure;
import dev.lockkeeper.migration.StatementPlace;
import dev.lockkeeper.migration.TakingPlansOver;
import dev.lockkeeper.migration.TakingPlansOver.Terms;
import dev.lockkeeper.migration.WaiverRequest;
import dev.lockkeeper.migration.Waiving;
import dev.lockkeeper.rehearsal.RehearsalOutcome;
import dev.lockkeeper.rehearsal.RehearsalReport;
import dev.lockkeeper.rehearsal.Rehearsals;
import dev.lockkeeper.rehearsal.Setting;
import dev.lockkeeper.review.Commenting;
import dev.lockkeeper.review.LineRemark;
import dev.lockkeeper.risk.Discharge.Kind;
import dev.lockkeeper.risk.RiskTier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Migrations of every kind that pages tell apart: tried, raised, waived, discharged, taken over, planned elsewhere. */
@TestComponent
class MigrationExtras {

    private final Databases databases;
    private final Members members;
    private final MigrationLifecycle lifecycle;
    private final Reassessing reassessing;
    private final TakingPlansOver taking;
    private final ResumingSeries resuming;
    private final Waiving waiving;
    private final Commenting lines;
    private final Rehearsals rehearsals;
    private final Scheduling scheduling;
    private final Environments environments;

    MigrationExtras(
            Databases databases,
            Members members,
            MigrationLifecycle lifecycle,
            Reassessing reassessing,
            TakingPlansOver taking,
            ResumingSeries resuming,
            Waiving waiving,
            Commenting lines,
            Rehearsals rehearsals,
            Scheduling scheduling,
            Environments environments) {
        this.databases = databases;
        this.members = members;
        this.lifecycle = lifecycle;
        this.reassessing = reassessing;
        this.taking = taking;
        this.resuming = resuming;
        this.waiving = waiving;
        this.lines = lines;
        this.rehearsals = rehearsals;
        this.scheduling = scheduling;
        this.environments = environments;
    }

    /** Those that nobody speaks of afterwards. */
    void add(CurrentMember owner) {
        raised(owner, databases.list().get(0).id());
        takenOver(owner, databases.list().get(0).id());
    }

    /** The one that everything else is about. */
    MigrationId main(CurrentMember owner) {
        return migration(owner, databases.list().get(0).id());
    }

    private MigrationId migration(CurrentMember owner, DatabaseId database) {
        var id = lifecycle.open(owner, MigrationFixtures.proposal(database, MigrationFixtures.DANGEROUS));
        lifecycle.submit(owner, id);
        var comment = lines.comment(owner, id, new LineRemark(1, "01.sql", 1, "Is this right?"));
        lines.answer(owner, id, comment, "It is.", false);
        lines.resolve(owner, id, comment);
        rehearsed(owner, id);
        discharged(owner, id);
        waived(owner, id);
        return id;
    }

    private void rehearsed(CurrentMember owner, MigrationId id) {
        var setting = new Setting("stage-3", "18.1", "last night's backup", 80_000_000L);
        var start = Instant.parse("2026-03-14T09:30:00Z");
        rehearsals.report(
                owner,
                id,
                new RehearsalReport(
                        "walk/" + id,
                        1,
                        setting,
                        start,
                        4_100,
                        120L,
                        RehearsalOutcome.SUCCEEDED,
                        "",
                        List.of(new StatementMeasure("01.sql", 2, new Measure(4_000L, 120L, null)))));
    }

    private void discharged(CurrentMember owner, MigrationId id) {
        var reviewer = reviewer(owner);
        var place = new StatementPlace("01.sql", 3);
        Acting.run(reviewer, () -> reassessing.discharge(reviewer, id, Kind.NOBODY_READS, place, "No query names it."));
    }

    private void waived(CurrentMember owner, MigrationId id) {
        var reviewer = reviewer(owner);
        var place = new StatementPlace("01.sql", 3);
        var waiver = new WaiverRequest(place, "drop-column", "It is archived.", null);
        Acting.run(reviewer, () -> waiving.waive(reviewer, id, waiver));
    }

    private void raised(CurrentMember owner, DatabaseId database) {
        var id = lifecycle.open(owner, MigrationFixtures.proposal(database, MigrationFixtures.HARMLESS));
        var reviewer = reviewer(owner);
        Acting.run(reviewer, () -> reassessing.raise(reviewer, id, RiskTier.HIGH, "We saw it before."));
    }

    private void takenOver(CurrentMember owner, DatabaseId database) {
        var id = lifecycle.open(owner, MigrationFixtures.proposal(database, MigrationFixtures.DANGEROUS));
        var due = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        var place = new PlanPlace("01.sql", 3, 0);
        var first = taking.takeOver(owner, id, place, new Terms(1, false, owner.id(), List.of(due)));
        lifecycle.withdraw(owner, first, "Not so.");
        resuming.retry(owner, first);
    }

    void tryOut(CurrentMember owner, MigrationId migration) {
        var elsewhere = environments.list().stream()
                .filter(one -> !one.production())
                .findFirst()
                .orElseThrow();
        scheduling.schedule(
                owner, migration, Destination.of(elsewhere), Instant.now().plus(Duration.ofDays(2)));
    }

    CurrentMember reviewer(CurrentMember owner) {
        var reviewer = members.list().stream()
                .filter(member -> member.active() && !member.agent() && member.role() == Role.REVIEWER)
                .findFirst()
                .orElseThrow();
        return new CurrentMember(owner.of(), reviewer.id(), reviewer.name(), reviewer.role(), false);
    }
}
