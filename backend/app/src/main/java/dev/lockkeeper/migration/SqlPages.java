package dev.lockkeeper.migration;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.migration.LineNotes.LineNote;
import dev.lockkeeper.migration.SqlView.Beside;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of a revision with what is said of it, a thousand lines at a time. */
@Component
@Transactional(readOnly = true)
class SqlPages {

    /** Lines behind those that the page of a migration shows; named as there. */
    record Lines(MigrationSummary migration, Revision revision, boolean current, SqlWindow sql) {}

    /** What one revision changed since another; named as there. */
    record Changes(MigrationSummary migration, Revision revision, boolean current, RevisionComparison comparison) {}

    private final MigrationArchive archive;
    private final ObjectProvider<LineNotes> notes;
    private final ObjectProvider<LineEvidence> evidence;
    private final Waivers waivers;
    private final Clock clock;

    SqlPages(
            MigrationArchive archive,
            ObjectProvider<LineNotes> notes,
            ObjectProvider<LineEvidence> evidence,
            Waivers waivers,
            Clock clock) {
        this.archive = archive;
        this.notes = notes;
        this.evidence = evidence;
        this.waivers = waivers;
        this.clock = clock;
    }

    @ViewersMay
    public Lines lines(MigrationId id, int number, int from) {
        var migration = archive.get(id);
        var revision = archive.revision(migration, number);
        var current = revision.id().equals(migration.revision());
        return new Lines(migration, revision, current, window(migration, revision, Math.max(0, from)));
    }

    /** @param since null for the one before */
    @ViewersMay
    public Changes changes(MigrationId id, int number, @Nullable Integer since) {
        var migration = archive.get(id);
        var later = archive.revision(migration, number);
        var earlier = archive.revision(migration, since == null ? Math.max(1, number - 1) : since);
        var comparison = RevisionComparison.of(earlier, later, beside(migration, later));
        return new Changes(migration, later, later.id().equals(migration.revision()), comparison);
    }

    SqlWindow window(MigrationSummary migration, Revision revision, int from) {
        return SqlView.of(revision.scripts(), revision.report().scripts(), beside(migration, revision), from);
    }

    private Beside beside(MigrationSummary migration, Revision revision) {
        return new Beside(
                notesOf(revision.id()),
                waivers.standing(migration.uuid()),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                Measured.of(revision, runsOf(revision)));
    }

    private List<MeasuredRun> runsOf(Revision revision) {
        return evidence.orderedStream()
                .flatMap(source -> source.of(revision).stream())
                .toList();
    }

    private List<LineNote> notesOf(UUID revision) {
        return notes.orderedStream()
                .flatMap(source -> source.of(revision).stream())
                .toList();
    }
}
