package dev.lockkeeper.rehearsal;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.EngineersMay;
import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.common.NotFound;
import dev.lockkeeper.migration.MigrationArchive;
import dev.lockkeeper.migration.MigrationId;
import dev.lockkeeper.migration.MigrationLifecycle;
import dev.lockkeeper.migration.MigrationSummary;
import dev.lockkeeper.migration.StatementMeasure;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what tools and people say of rehearsals, and tells of them. */
@Service
@Transactional
public class Rehearsals {

    /** The rehearsal that a report is about, and whether the report was the first to tell of it. */
    public record Reported(RehearsalRow rehearsal, boolean first) {}

    /** A migration has a handful. */
    private static final int MOST = 200;

    /** Clocks of different machines differ a little, and people type minutes. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final RehearsalRows rows;
    private final MigrationArchive migrations;
    private final MigrationLifecycle lifecycle;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rehearsals(
            RehearsalRows rows,
            MigrationArchive migrations,
            MigrationLifecycle lifecycle,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.migrations = migrations;
        this.lifecycle = lifecycle;
        this.events = events;
        this.clock = clock;
    }

    /** Of a revision that is there, the current one or an earlier one. What was told once is not told otherwise. */
    @EngineersMay
    public Reported report(CurrentMember by, MigrationId id, RehearsalReport report) {
        var migration = migrations.get(id);
        require(report.revision() >= 1 && report.revision() <= migration.revisionNumber(), "rehearsal.no-revision");
        var latest = clock.instant().plus(CLOCKS_DIFFER);
        require(!report.startedAt().isAfter(latest) && !report.endedAt().isAfter(latest), "rehearsal.future");
        var revision = migrations.revision(migration, report.revision());
        StatementMeasure.requireOf(revision, report.statements());
        lifecycle.hold(id);
        var first = rows.add(revision, report, by.id(), clock.instant());
        var kept = rows.byKey(report.key()).orElseThrow();
        if (first) {
            tell(by, migration, report);
            lifecycle.reconsider(id);
        } else {
            require(kept.isOf(revision.id()) && kept.report().equals(report), "rehearsal.told-otherwise");
        }
        return new Reported(kept, first);
    }

    private void tell(CurrentMember by, MigrationSummary migration, RehearsalReport report) {
        events.publishEvent(new RehearsalReported(
                migration.id(),
                migration.uuid(),
                by.id(),
                report.revision(),
                report.setting().place(),
                report.outcome()));
    }

    /** Newest first, of all revisions. */
    @ViewersMay
    @Transactional(readOnly = true)
    public List<RehearsalRow> of(MigrationSummary migration) {
        return rows.of(migration.uuid(), MOST);
    }

    @ViewersMay
    @Transactional(readOnly = true)
    public RehearsalRow get(MigrationSummary migration, UUID rehearsal) {
        return rows.get(migration.uuid(), rehearsal).orElseThrow(() -> new NotFound("rehearsal"));
    }
}
