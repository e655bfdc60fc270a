package dev.lockkeeper.migration;

import dev.lockkeeper.access.ViewersMay;
import dev.lockkeeper.migration.LineNotes.LineNote;
import dev.lockkeeper.migration.SqlView.Beside;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of a revision with what is said of it, a thousand lines at a time. */
@Component
@Transactional(readOnly = true)
class SqlPages {

    /** Lines behind those that the page of a migration shows; named as there. */
    record Lines(MigrationSummary migration, Revision revision, boolean current, SqlWindow sql) {}

    private final MigrationArchive archive;
    private final ObjectProvider<LineNotes> notes;
    private final Waivers waivers;
    private final Clock clock;

    SqlPages(MigrationArchive archive, ObjectProvider<LineNotes> notes, Waivers waivers, Clock clock) {
        this.archive = archive;
        this.notes = notes;
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

    SqlWindow window(MigrationSummary migration, Revision revision, int from) {
        var beside = new Beside(
                notesOf(revision.id()),
                waivers.standing(migration.uuid()),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return SqlView.of(revision.scripts(), revision.report().scripts(), beside, from);
    }

    private List<LineNote> notesOf(UUID revision) {
        return notes.orderedStream()
                .flatMap(source -> source.of(revision).stream())
                .toList();
    }
}
